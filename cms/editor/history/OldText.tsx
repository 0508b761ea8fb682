import { useState } from 'react'
import { useLatestAnswer } from '../asking/use-latest-answer.ts'
import { ask } from '../gateway-client.ts'
import { VersionText } from '../notifications/ConflictDialog.tsx'
import { readableVersion } from '../notifications/readable-version.ts'
import { closeHistory, showNotice } from '../notifications/shown.ts'
import type { EntryRef } from '../open-entry.ts'
import { saveOldText } from './bring-back.ts'
import { stepWords } from '../words/steps.ts'

interface OldTextProps {
  entry: EntryRef
  /** The version that is shown. */
  id: string
  /** The version it is compared with. */
  newest: string | undefined
  hasUnsaved: boolean
}

/** One old text beside the present one, and the button that makes it the draft. */
export const OldText = ({ entry, id, newest, hasUnsaved }: OldTextProps) => {
  const { texts, problem } = useTexts(entry, [id, newest ?? id])
  if (problem !== undefined) return <p role="alert">{problem}</p>
  if (!texts) return <p role="status">正在取这一版……</p>
  const [old, present] = texts
  if (old === null) return <p role="status">这一步删除了内容，没有文字可看。请看它前面的一版。</p>
  const lines = readableVersion(entry.collection, old)
  const others = present === null ? [] : readableVersion(entry.collection, present)
  return (
    <>
      <div className="ck-versions">
        <VersionText title="这一版" lines={lines} others={others} />
        <VersionText title="现在" lines={others} others={lines} />
      </div>
      <BringBack {...{ entry, hasUnsaved }} raw={old} />
    </>
  )
}

const useTexts = ({ collection, slug }: EntryRef, [old, present]: [string, string]) => {
  const { answer: texts, problem } = useLatestAnswer(`${collection}/${slug} ${old} ${present}`, (dropped) => {
    const textOf = async (id: string) => (await ask('entryVersion', { collection, slug, id }, dropped)).data
    return Promise.all([textOf(old), textOf(present)])
  })
  return { texts, problem }
}

const BringBack = ({ entry, raw, hasUnsaved }: { entry: EntryRef; raw: string; hasUnsaved: boolean }) => {
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const bringBack = () => {
    setBusy(true)
    saveOldText(entry, raw).then(
      () => {
        closeHistory()
        showNotice(`旧版本已经存成草稿。要放到网站上，请再${stepWords.submit}、${stepWords.publish}。`)
      },
      (error: Error) => {
        setProblem(error.message)
        setBusy(false)
      },
    )
  }
  if (hasUnsaved) return <p>这一页有没保存的修改。请先保存，再回来找回旧版本。</p>
  return (
    <>
      {problem !== undefined && <p role="alert">{problem}</p>}
      <p className="ck-choose-version">
        <button type="button" className="ck-main" disabled={busy} onClick={bringBack}>
          用这一版，存成草稿
        </button>
      </p>
    </>
  )
}

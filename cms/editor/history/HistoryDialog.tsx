import { useEffect, useRef, useState } from 'react'
import type { AnswerOf } from '../../protocol/actions.ts'
import { useLatestAnswer } from '../asking/use-latest-answer.ts'
import { ask } from '../gateway-client.ts'
import { closeHistory } from '../notifications/shown.ts'
import { momentInWords } from '../values-in-words.ts'
import { stepWords } from '../words/steps.ts'
import type { EntryRef } from '../open-entry.ts'
import { OldText } from './OldText.tsx'
import { stepInWords } from './step-in-words.ts'

type History = AnswerOf<'entryHistory'>

/** Who changed an entry when, with each old text to look at and to bring back as a draft. */
export const HistoryDialog = ({ entry, hasUnsaved }: { entry: EntryRef; hasUnsaved: boolean }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const { history, problem } = useHistory(entry)
  const [chosen, setChosen] = useState<string>()
  return (
    <dialog
      ref={dialog}
      className="ck-conflict ck-history"
      onClose={closeHistory}
      aria-label={stepWords.history}
    >
      <h2>{stepWords.history}</h2>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {history === undefined && problem === undefined && <p role="status">正在取历史版本……</p>}
      {history && <VersionList {...{ history, chosen }} onChoose={setChosen} />}
      {history && chosen !== undefined && (
        <OldText key={chosen} {...{ entry, hasUnsaved }} id={chosen} newest={history.versions[0]?.id} />
      )}
      {history && <Trail steps={history.trail} />}
      <p className="ck-choose-version">
        <button type="button" onClick={() => dialog.current?.close()}>
          关上
        </button>
      </p>
    </dialog>
  )
}

const useHistory = ({ collection, slug }: EntryRef) => {
  const { answer: history, problem } = useLatestAnswer(`${collection}/${slug}`, (dropped) =>
    ask('entryHistory', { collection, slug }, dropped),
  )
  return { history, problem }
}

interface VersionListProps {
  history: History
  chosen: string | undefined
  onChoose: (id: string) => void
}

const VersionList = ({ history: { versions }, chosen, onChoose }: VersionListProps) =>
  versions.length === 0 ? (
    <p>这一篇还没有保存过。</p>
  ) : (
    <ol className="ck-old-versions">
      {versions.map(({ id, by, at, message }, index) => (
        <li key={id}>
          <span>
            {momentInWords(at)} {by} {message}
          </span>
          {index === 0 ? (
            <em>现在这一版</em>
          ) : (
            <button
              type="button"
              aria-pressed={id === chosen}
              aria-label={`看这一版：${momentInWords(at)}`}
              onClick={() => onChoose(id)}
            >
              看这一版
            </button>
          )}
        </li>
      ))}
    </ol>
  )

const Trail = ({ steps }: { steps: History['trail'] }) => {
  if (steps.length === 0) return null
  return (
    <details>
      <summary>审稿经过</summary>
      <ol className="ck-old-versions">
        {steps.map((step) => (
          <li key={`${step.at} ${step.did}`}>
            {momentInWords(step.at)} {step.by} {stepInWords(step)}
          </li>
        ))}
      </ol>
    </details>
  )
}

import { useEffect, useRef, useState } from 'react'
import { useLatestAnswer } from '../asking/use-latest-answer.ts'
import type { DocumentRef } from '../comparing/fields-of.ts'
import { thisOne } from '../comparing/this-one.ts'
import { closeHistory } from '../notifications/shown.ts'
import { momentInWords } from '../values-in-words.ts'
import { stepWords } from '../words/steps.ts'
import type { HistoryRow } from './history-rows.ts'
import { TwoVersions } from './TwoVersions.tsx'
import type { KnownHistory } from './versions.ts'
import { readHistory } from './versions.ts'

/** Who did what with an entry when, and any two of its versions side by side in words. */
export const HistoryDialog = ({ document }: { document: DocumentRef }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const { collection, slug } = document
  const { answer, problem } = useLatestAnswer(`${collection}/${slug}`, (dropped) =>
    readHistory(document, dropped),
  )
  return (
    <dialog
      ref={dialog}
      className="ck-conflict ck-history"
      onClose={closeHistory}
      aria-label={stepWords.history}
    >
      <header>
        <h2>{stepWords.history}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          关上
        </button>
      </header>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {answer === undefined && problem === undefined && <p role="status">正在取历史版本……</p>}
      {answer && <Known document={document} history={answer} />}
    </dialog>
  )
}

const Known = ({ document, history }: { document: DocumentRef; history: KnownHistory }) => {
  const { rows, choices, first } = history
  const [two, setTwo] = useState(first)
  if (rows.length === 0) return <p>{thisOne(document.collection)}还没有保存过。</p>
  const versions = rows.flatMap(({ version }) => version ?? [])
  const look = (version: string) => {
    const before = versions[versions.indexOf(version) + 1]
    if (before !== undefined) setTwo({ was: before, is: version })
  }
  return (
    <>
      {two && <TwoVersions {...{ document, choices, two }} onChoose={setTwo} />}
      <h3>经过</h3>
      <ol className="ck-way">
        {rows.map((row) => (
          <WayRow
            key={`${row.at} ${row.words}`}
            row={row}
            isShown={row.version !== undefined && row.version === two?.is}
            onLook={row.version === versions.at(-1) ? undefined : look}
          />
        ))}
      </ol>
    </>
  )
}

interface WayRowProps {
  row: HistoryRow
  isShown: boolean
  /** Absent for the first version, which has none before it. */
  onLook: ((version: string) => void) | undefined
}

const WayRow = ({ row: { at, by, words, version }, isShown, onLook }: WayRowProps) => (
  <li>
    <span>
      {momentInWords(at)} {by} {words}
    </span>
    {version !== undefined && onLook && (
      <button
        type="button"
        aria-pressed={isShown}
        aria-label={`看改了什么：${momentInWords(at)} ${words}`}
        onClick={() => onLook(version)}
      >
        看改了什么
      </button>
    )}
  </li>
)

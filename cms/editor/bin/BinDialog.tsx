import { useEffect, useRef } from 'react'
import type { DeletedRow } from '../../protocol/drafts.ts'
import { statusWords } from '../../protocol/statuses.ts'
import { useLatestAnswer } from '../asking/use-latest-answer.ts'
import { ask } from '../gateway-client.ts'
import { showBin } from '../notifications/shown.ts'
import { momentInWords } from '../values-in-words.ts'
import { binWords } from '../words/steps.ts'
import { RestoreButtons } from './RestoreButtons.tsx'

/** What was deleted or given up lately, of every kind, each with the button that brings it back. */
export const BinDialog = () => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className="ck-conflict ck-bin"
      onClose={() => showBin(false)}
      aria-label={binWords.title}
    >
      <h2>{binWords.title}</h2>
      <Bin />
      <p className="ck-choose-version">
        <button type="button" onClick={() => dialog.current?.close()}>
          关上
        </button>
      </p>
    </dialog>
  )
}

const Bin = () => {
  const { answer, problem, isAsking, again } = useLatestAnswer('', (dropped) =>
    ask('recentlyDeleted', {}, dropped),
  )
  return (
    <>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {isAsking && <p role="status">正在取删除的内容……</p>}
      {answer && <p>{binWords.kept(answer.keptInDays)}</p>}
      {answer?.rows.length === 0 && <p className="ck-none">{binWords.empty}</p>}
      {answer && answer.rows.length > 0 && (
        <ol className="ck-old-versions">
          {answer.rows.map((row) => (
            <li key={`${row.collection}/${row.slug}`}>
              <Facts {...row} />
              <RestoreButtons row={row} onEnd={again} />
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

const Facts = ({ title, kind, by, at, was, isChange, daysLeft }: DeletedRow) => (
  <span>
    <strong>{title}</strong>
    <small>
      {[
        kind,
        isChange ? '没发布的修改' : statusWords[was],
        `${by}在 ${momentInWords(at)} ${was === 'published' ? '删除' : '放弃'}`,
        `还留 ${daysLeft} 天`,
      ].join(' · ')}
    </small>
  </span>
)

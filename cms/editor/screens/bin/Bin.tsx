import type { DeletedRow } from '../../../protocol/drafts.ts'
import { statusWords } from '../../../protocol/statuses.ts'
import { useLatestAnswer } from '../../asking/use-latest-answer.ts'
import { ask } from '../../gateway-client.ts'
import { momentInWords } from '../../values-in-words.ts'
import { binWords } from '../../words/steps.ts'
import { RestoreButtons } from './RestoreButtons.tsx'

/** What was deleted or given up lately, of every kind, each with the button that brings it back. */
export const Bin = () => {
  const { answer, problem, again } = useLatestAnswer('bin', (dropped) => ask('recentlyDeleted', {}, dropped))
  return (
    <>
      <h1>{binWords.title}</h1>
      {problem !== undefined && <NotRead problem={problem} onAgain={again} />}
      {answer === undefined && problem === undefined && <p role="status">正在取删除的内容……</p>}
      {answer && <p>{binWords.kept(answer.keptInDays)}</p>}
      {answer?.rows.length === 0 && <p className="ck-none">{binWords.empty}</p>}
      {answer && answer.rows.length > 0 && (
        <ol className="ck-bin">
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

const NotRead = ({ problem, onAgain }: { problem: string; onAgain: () => void }) => (
  <p role="alert">
    {problem}
    <button type="button" onClick={onAgain}>
      再试一次
    </button>
  </p>
)

const Facts = ({ title, kind, by, at, was, isChange, daysLeft }: DeletedRow) => (
  <div>
    <strong>{title}</strong>
    <p>
      {[
        kind,
        isChange ? '没发布的修改' : statusWords[was],
        `${by}在 ${momentInWords(at)} ${was === 'published' ? '删除' : '放弃'}`,
        `还留 ${daysLeft} 天`,
      ].join(' · ')}
    </p>
  </div>
)

import { useRef, useState } from 'react'
import { longDay } from '../../../../src/model/beijing-time.ts'
import type { FoundEntry, FoundPage, Marked as MarkedText } from '../../../protocol/finding.ts'
import { rest } from '../../asking/rest.ts'
import { useLatestAnswer } from '../../asking/use-latest-answer.ts'
import { ask } from '../../gateway-client.ts'
import { StatusMark } from '../../notifications/StatusMark.tsx'
import { formOf } from '../form-addresses.ts'
import type { Wanted } from './wanted.ts'

/** Shorter than a pause between two words, longer than one between two keys. */
const PATIENCE_IN_MS = 150
const PAGE_SIZE = 20
/** Whoever has not found it among so many puts the question better. */
const MOST_SHOWN = 100

/** The hits of the question that stands now; until they have come, those of the one before stay where they are. */
export const Found = ({ wanted }: { wanted: Wanted }) => {
  const [shown, setShown] = useState(PAGE_SIZE)
  const { page, problem, again } = useFound(wanted, shown)
  if (problem !== undefined) return <NotFound {...{ problem, again }} />
  if (!page) return <p role="status">正在找……</p>
  return (
    <>
      <p role="status" className="ck-total">
        {page.total > 0 ? `找到 ${page.total} 篇` : '没有找到，换个词或少打几个字再试。'}
      </p>
      <ul className="ck-found">
        {page.rows.map((row) => (
          <Hit key={`${row.collection}/${row.slug}`} {...row} />
        ))}
      </ul>
      {page.total > shown && shown < MOST_SHOWN && (
        <button type="button" className="ck-next" onClick={() => setShown(MOST_SHOWN)}>
          再看 {Math.min(page.total, MOST_SHOWN) - shown} 篇
        </button>
      )}
    </>
  )
}

const useFound = (wanted: Wanted, shown: number) => {
  const last = useRef<FoundPage>(undefined)
  const { answer, problem, again } = useLatestAnswer(JSON.stringify([wanted, shown]), async (dropped) => {
    await rest(PATIENCE_IN_MS, dropped)
    const { query, collection, status } = wanted
    const narrowed = { ...(collection && { collection }), ...(status && { status }) }
    return ask('findEntries', { query, ...narrowed, pageSize: shown }, dropped)
  })
  if (answer) last.current = answer
  return { page: answer ?? last.current, problem, again }
}

const NotFound = ({ problem, again }: { problem: string; again: () => void }) => (
  <p role="alert">
    {problem}
    <button type="button" onClick={again}>
      再试一次
    </button>
  </p>
)

const Hit = ({ collection, slug, kind, title, excerpt, day, station, status }: FoundEntry) => (
  <li>
    <a href={formOf(collection, slug)}>
      <strong>{title.length > 0 ? <Marked parts={title} /> : '（还没有标题）'}</strong>
      <StatusMark entry={{ collection, slug }} status={status} />
      <small>{[kind, station, day && longDay(day)].filter(Boolean).join(' · ')}</small>
      {excerpt.length > 0 && (
        <span className="ck-excerpt">
          <Marked parts={excerpt} />
        </span>
      )}
    </a>
  </li>
)

const Marked = ({ parts }: { parts: MarkedText }) =>
  parts.map(({ text, isHit }, index) => (isHit ? <mark key={index}>{text}</mark> : text))

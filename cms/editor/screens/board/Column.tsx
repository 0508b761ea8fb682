import { useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { BoardCard } from '../../../protocol/board.ts'
import type { Status } from '../../../protocol/statuses.ts'
import { statusWords } from '../../../protocol/statuses.ts'
import { keyOf } from './board-filter.ts'
import { Card } from './Card.tsx'
import type { StepsProps } from './Steps.tsx'
import { Steps } from './Steps.tsx'
import type { ColumnState } from './use-columns.ts'

interface ColumnProps {
  status: Status
  column: ColumnState
  /** On a phone one column is shown at a time. */
  isOpen: boolean
  onRead: (card: BoardCard) => void
  onDone: () => void
}

/** The drafts of one status, longest waiting first; several can take a step at once. */
export const Column = ({ status, column, isOpen, onRead, onDone }: ColumnProps) => {
  const { answer } = column
  const { heading, turnTo } = useTurning(column)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const rows = answer?.rows ?? []
  const chosen = rows.filter((row) => marked.has(keyOf(row)))
  const mark = (card: BoardCard, isMarked: boolean) => {
    const others = [...marked].filter((key) => key !== keyOf(card))
    setMarked(new Set(isMarked ? [...others, keyOf(card)] : others))
  }
  return (
    <section className="ck-column" data-open={isOpen} aria-label={statusWords[status]}>
      <Head {...{ status, heading }} {...column} />
      <Chosen {...{ status, onDone }} cards={chosen} />
      {rows.map((card) => (
        <Card
          key={keyOf(card)}
          {...{ card }}
          isMarked={marked.has(keyOf(card))}
          onMark={(isMarked) => mark(card, isMarked)}
          onRead={() => onRead(card)}
        />
      ))}
      {answer && <Pages {...answer} goTo={turnTo} />}
    </section>
  )
}

/** The button to the next page stands below thirty drafts, and those are read from the first on. */
const useTurning = ({ goTo }: ColumnState) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const turnTo = (page: number) => {
    goTo(page)
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'start' })
  }
  return { heading, turnTo }
}

interface HeadProps extends ColumnState {
  status: Status
  heading: RefObject<HTMLHeadingElement | null>
}

const Head = ({ status, heading, answer, problem }: HeadProps) => (
  <>
    <h2 ref={heading} tabIndex={-1}>
      {statusWords[status]} <span className="ck-count">{answer?.total ?? ''}</span>
    </h2>
    {problem !== undefined && <p role="alert">{problem}</p>}
    {!answer && problem === undefined && <p role="status">正在取稿件……</p>}
    {answer?.total === 0 && (
      <p className="ck-none">{status === 'draft' ? '没有草稿。' : `没有${statusWords[status]}的稿件。`}</p>
    )}
  </>
)

const Chosen = ({ cards, ...steps }: StepsProps) =>
  cards.length > 0 && (
    <div className="ck-chosen">
      <p role="status">选了 {cards.length} 篇：</p>
      <Steps cards={cards} {...steps} />
    </div>
  )

interface PagesProps {
  total: number
  page: number
  pageSize: number
  goTo: (page: number) => void
}

const Pages = ({ total, page, pageSize, goTo }: PagesProps) => {
  const last = Math.max(1, Math.ceil(total / pageSize))
  if (last === 1) return null
  return (
    <p className="ck-pages">
      <button type="button" disabled={page === 1} onClick={() => goTo(page - 1)}>
        上一页
      </button>
      第 {page} 页，共 {last} 页
      <button type="button" disabled={page === last} onClick={() => goTo(page + 1)}>
        下一页
      </button>
    </p>
  )
}

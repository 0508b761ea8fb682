import { useEffect, useRef, useState } from 'react'
import { isCollectionName } from '../../../../src/model/collections.ts'
import type { BoardCard } from '../../../protocol/board.ts'
import type { Status } from '../../../protocol/statuses.ts'
import { newestVersion } from '../../asking/newest-version.ts'
import { useLatestAnswer } from '../../asking/use-latest-answer.ts'
import { Comparison } from '../../comparing/Comparison.tsx'
import { contentFileOf, fieldsOf } from '../../comparing/fields-of.ts'
import { InWords } from '../../comparing/InWords.tsx'
import { learnTitles } from '../../comparing/learn-titles.ts'
import { valuesOf } from '../../files/values-of.ts'
import { ask } from '../../gateway-client.ts'
import { Choice } from '../../preview/Choice.tsx'
import { PreviewOf } from '../../preview/PreviewOf.tsx'
import { formOf } from '../form-addresses.ts'
import { factsOf, titleOf } from './Card.tsx'
import { Steps } from './Steps.tsx'

interface ReadDraftProps {
  card: BoardCard
  onClose: () => void
  onDone: () => void
}

const wayNames = { page: '网页', words: '文字', changes: '和网站上比，改了什么' } as const
type Way = keyof typeof wayNames

/**
 * A draft to be read before it goes on: as the page that it will be, in words, and what it changes of what is on the website.
 * What has not come yet cannot go on.
 */
export const ReadDraft = ({ card, onClose, onDone }: ReadDraftProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const ways = waysOf(card)
  const [way = 'words', setWay] = useState(ways[0])
  const { answer, problem } = useLatestAnswer(`${card.collection}/${card.slug}`, (dropped) =>
    readTexts(card, dropped),
  )
  const close = () => dialog.current?.close()
  return (
    <dialog ref={dialog} className="ck-read" onClose={onClose} aria-label={titleOf(card)}>
      <Head card={card} onClose={close} />
      <p className="ck-read-ways">
        <Choice names={wayNames} of={ways} chosen={way} onChoose={setWay} />
      </p>
      {/* Scrolled by the keys, too. */}
      <div className="ck-read-text" tabIndex={0} role="region" aria-label="正文">
        {answer ? (
          <Shown {...{ card, way }} texts={answer} />
        ) : (
          <p role="status">{problem ?? '正在取这一篇……'}</p>
        )}
      </div>
      <footer>
        <a href={formOf(card.collection, card.slug)}>打开修改</a>
        {answer && <Steps status={statusOf(card)} cards={[card]} onDone={() => (onDone(), close())} />}
      </footer>
    </dialog>
  )
}

const Head = ({ card, onClose }: Pick<ReadDraftProps, 'card' | 'onClose'>) => (
  <header>
    <div>
      <h2>{titleOf(card)}</h2>
      <small>{factsOf(card)}</small>
    </div>
    <button type="button" onClick={onClose}>
      关上
    </button>
  </header>
)

/** What is on the board is a draft. */
const statusOf = ({ status }: BoardCard): Status => (status === 'published' ? 'draft' : status)

/** Settings and word lists are no page; what is new changes none. */
const waysOf = ({ collection, isChange }: BoardCard): Way[] => [
  ...(isCollectionName(collection) ? (['page'] as const) : []),
  ...(isChange ? (['changes'] as const) : []),
  'words',
]

interface Texts {
  raw: string
  published: string
}

const readTexts = async (card: BoardCard, dropped: AbortSignal): Promise<Texts> => {
  const { collection, slug } = card
  const path = contentFileOf(card)
  const [newest, { data }] = await Promise.all([
    newestVersion({ collection, slug }, path),
    ask('getEntry', { path }, dropped),
  ])
  const [raw, published] = [newest?.raw ?? '', data ?? '']
  await learnTitles(
    fieldsOf(card),
    [raw, published].map((text) => valuesOf(card, text) ?? {}),
  )
  return { raw, published }
}

const Shown = ({ card, way, texts }: { card: BoardCard; way: Way; texts: Texts }) => {
  const { collection, slug } = card
  const { raw, published } = texts
  if (way === 'changes') return <Comparison document={card} was={published} is={raw} />
  const inWords = <InWords document={card} raw={raw} />
  return way === 'words' ? inWords : <PreviewOf draft={{ collection, slug, raw }} instead={inWords} />
}

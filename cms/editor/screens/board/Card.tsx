import { shortDay } from '../../../../src/model/beijing-time.ts'
import type { BoardCard } from '../../../protocol/board.ts'
import { formOf } from '../form-addresses.ts'
import { agoInWords } from '../today/ago-in-words.ts'

interface CardProps {
  card: BoardCard
  isMarked: boolean
  onMark: (isMarked: boolean) => void
  onRead: () => void
}

/** What a draft is called on the board. */
export const titleOf = ({ title }: Pick<BoardCard, 'title'>): string => title || '（还没有标题）'

/** What is known of a draft besides its title. */
export const factsOf = ({ kind, isChange, station, day, by, at }: BoardCard): string =>
  [
    kind,
    isChange ? '改已发布的' : '新稿',
    station,
    day === '' ? '' : shortDay(day),
    [by, agoInWords(at)].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(' · ')

/** One draft on the board. It is read before anything is done with it; several are marked to be dealt with at once. */
export const Card = ({ card, isMarked, onMark, onRead }: CardProps) => (
  <article className="ck-board-card">
    <label>
      <input
        type="checkbox"
        className="ck-tick"
        checked={isMarked}
        aria-label={`选中：${titleOf(card)}`}
        onChange={({ target }) => onMark(target.checked)}
      />
    </label>
    <div>
      <h3>{titleOf(card)}</h3>
      <small>{factsOf(card)}</small>
      <Standing {...card} />
      <p className="ck-card-ways">
        <button type="button" aria-label={`看稿：${titleOf(card)}`} onClick={onRead}>
          看稿
        </button>
        <a href={formOf(card.collection, card.slug)} aria-label={`打开修改：${titleOf(card)}`}>
          打开修改
        </a>
      </p>
    </div>
  </article>
)

/** What keeps it from going on. */
const Standing = ({ lacks, broken, returned }: BoardCard) => (
  <>
    {lacks !== undefined && <p className="ck-lacks">还缺 {lacks} 项</p>}
    {broken !== undefined && <p className="ck-lacks">读不出来：{broken}</p>}
    {returned && (
      <p className="ck-why">
        {returned.by} {agoInWords(returned.at)}退回
        {returned.reason ? `：${returned.reason}` : '，没有写原因。'}
      </p>
    )}
  </>
)

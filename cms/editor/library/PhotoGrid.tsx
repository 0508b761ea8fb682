import type { MediaRow } from '../../protocol/library.ts'
import { endingOf } from '../../../src/model/media.ts'
import { thumbnailOf } from '../media-upload.ts'
import { moveWithArrows } from './arrow-keys.ts'
import { monthInWords, nameInWords } from './library-words.ts'

const TILE_WIDTH_IN_PX = 320

interface PhotoGridProps {
  rows: readonly MediaRow[]
  onOpen: (row: MediaRow) => void
  /** The chosen ones, where some are to be chosen. */
  chosen?: ReadonlySet<string> | undefined
}

/** The library by month, as tiles that do not move while their pictures come; arrow keys go from one to the next. */
export const PhotoGrid = ({ rows, onOpen, chosen }: PhotoGridProps) => (
  <div className="ck-grid" onKeyDown={moveWithArrows}>
    {[...Map.groupBy(rows, ({ month }) => month)].map(([month, each]) => (
      <section key={month} className="ck-month">
        <h2>{monthInWords(month)}</h2>
        <ul>
          {each.map((row) => (
            <Tile key={row.address} row={row} onOpen={onOpen} isChosen={chosen?.has(row.address)} />
          ))}
        </ul>
      </section>
    ))}
  </div>
)

interface TileProps {
  row: MediaRow
  onOpen: (row: MediaRow) => void
  /** Nothing where none are chosen, only opened. */
  isChosen?: boolean | undefined
}

const Tile = ({ row, onOpen, isChosen }: TileProps) => (
  <li className={`ck-tile ck-tile-${row.kind}`}>
    <button type="button" className="ck-plain" aria-pressed={isChosen} onClick={() => onOpen(row)}>
      {row.kind === 'photo' ? (
        <img src={thumbnailOf(row.address, TILE_WIDTH_IN_PX)} alt={nameInWords(row)} loading="lazy" />
      ) : (
        <>
          <strong>{endingOf(row.name).toUpperCase()}</strong>
          <span>{nameInWords(row)}</span>
        </>
      )}
      {row.uses.length === 0 && isChosen === undefined && <small>没用到</small>}
    </button>
  </li>
)

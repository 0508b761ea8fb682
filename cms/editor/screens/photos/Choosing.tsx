import type { MediaRow } from '../../../protocol/library.ts'
import { bytesInWords, totalBytes } from '../../library/library-words.ts'

interface ChoosingProps {
  chosen: readonly MediaRow[]
  /** What could be chosen: all that has been read so far. */
  rows: readonly MediaRow[]
  setChosen: (rows: readonly MediaRow[]) => void
  onDelete: (rows: readonly MediaRow[]) => Promise<void>
  onOpen: (row: MediaRow) => void
}

/** The buttons for photos that nothing uses: they are chosen by touch and deleted together. */
export const Choosing = ({ chosen, rows, setChosen, onDelete, onOpen }: ChoosingProps) => {
  const [first] = chosen
  return (
    <>
      <button type="button" className="ck-main" disabled={!first} onClick={() => void onDelete(chosen)}>
        {first
          ? `删除选中的 ${chosen.length} 个（${bytesInWords(totalBytes(chosen))}）`
          : '点照片来选要删除的'}
      </button>
      <button type="button" disabled={rows.length === 0} onClick={() => setChosen(rows)}>
        全选这 {rows.length} 个
      </button>
      <button type="button" disabled={!first} onClick={() => setChosen([])}>
        都不选
      </button>
      <button type="button" disabled={chosen.length !== 1} onClick={() => first && onOpen(first)}>
        看大图
      </button>
    </>
  )
}

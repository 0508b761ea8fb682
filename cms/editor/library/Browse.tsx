import type { ReactNode } from 'react'
import type { MediaRow } from '../../protocol/library.ts'
import { NotRead } from '../list/NotRead.tsx'
import { LibraryFilters } from './LibraryFilters.tsx'
import { PhotoGrid } from './PhotoGrid.tsx'
import type { LibraryPages, Wanted } from './use-library.ts'
import { PHOTOS_A_PAGE } from './use-library.ts'

interface BrowseProps {
  library: LibraryPages
  wanted: Wanted
  onWant: (part: Partial<Wanted>) => void
  onOpen: (row: MediaRow) => void
  chosen?: ReadonlySet<string> | undefined
  hasKinds?: boolean
  /** What stands between the filters and the tiles. */
  children?: ReactNode
}

/** The library to look through: filters, how many there are, tiles, and a button for more. */
export const Browse = ({ library, wanted, onWant, onOpen, chosen, hasKinds, children }: BrowseProps) => {
  const { rows, total, months, problem, isAsking, more, again } = library
  const unit = wanted.kind === 'photo' ? '张照片' : '个附件'
  return (
    <>
      <LibraryFilters {...{ wanted, months, hasKinds }} onChange={onWant} />
      {wanted.entry !== '' && <OneEntry {...{ wanted, rows, onWant }} />}
      <p className="ck-total" role="status">
        {total === undefined ? '正在取照片……' : `共 ${total} ${unit}`}
      </p>
      {problem !== undefined && <NotRead {...{ problem, again }} />}
      {children}
      {total === 0 && <p className="ck-none">没有找到。换个词，或者把上面的条件放宽一些再看看。</p>}
      <PhotoGrid {...{ rows, onOpen, chosen }} />
      {total !== undefined && rows.length < total && (
        <button type="button" className="ck-next" disabled={isAsking} onClick={more}>
          {isAsking
            ? '正在取照片……'
            : `再看 ${Math.min(PHOTOS_A_PAGE, total - rows.length)} ${unit.slice(0, 1)}`}
        </button>
      )}
    </>
  )
}

const OneEntry = ({
  wanted,
  rows,
  onWant,
}: Pick<BrowseProps, 'wanted' | 'onWant'> & { rows: MediaRow[] }) => {
  const uses = rows.flatMap((row) => row.uses)
  const { title } = uses.find(({ collection, slug }) => `${collection}/${slug}` === wanted.entry) ?? {}
  return (
    <p className="ck-deeds">
      <button type="button" onClick={() => onWant({ entry: '' })}>
        现在只看{title === undefined ? '一篇' : `“${title}”`}里的，点这里看全部
      </button>
    </p>
  )
}

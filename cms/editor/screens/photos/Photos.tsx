import { useState } from 'react'
import type { MediaRow } from '../../../protocol/library.ts'
import { Browse } from '../../library/Browse.tsx'
import { toggled } from '../../library/toggled.ts'
import type { Wanted } from '../../library/use-library.ts'
import { EVERYTHING, useLibrary } from '../../library/use-library.ts'
import { wantedIn } from '../../library/wanted-in-address.ts'
import { Choosing } from './Choosing.tsx'
import type { Open } from './Opened.tsx'
import { Opened } from './Opened.tsx'
import { removePhotos } from './remove-photos.ts'

/** All photos and files of the county: found, looked at, edited, deleted. */
export const Photos = () => {
  const { wanted, want, open, setOpen, library, choosing } = usePhotos()
  const isChoosing = wanted.use === 'unused'
  const { chosen, setChosen, onOpen } = choosing
  const tiles = isChoosing
    ? { chosen: addressesOf(chosen), onOpen: (row: MediaRow) => setChosen(toggled(chosen, row)) }
    : { onOpen }
  return (
    <>
      <h1>照片库</h1>
      <Browse {...{ library, wanted }} hasKinds onWant={want} {...tiles}>
        <div className="ck-deeds">
          {isChoosing && <Choosing {...choosing} rows={library.rows} />}
          <button type="button" onClick={() => setOpen('deleted')}>
            最近删除的照片
          </button>
        </div>
      </Browse>
      <Opened
        {...{ open, setOpen }}
        onEntry={({ collection, slug }) => {
          setOpen(undefined)
          want({ ...EVERYTHING, entry: `${collection}/${slug}` })
        }}
        remove={choosing.onDelete}
        onChange={library.again}
      />
    </>
  )
}

const addressesOf = (rows: readonly MediaRow[]) => new Set(rows.map(({ address }) => address))

/** What is looked for, what is chosen, and what lies over it all. */
const usePhotos = () => {
  const [wanted, setWanted] = useState<Wanted>(() => wantedIn(location.hash))
  const [open, setOpen] = useState<Open>()
  const [chosen, setChosen] = useState<readonly MediaRow[]>([])
  const library = useLibrary(wanted)
  const want = (part: Partial<Wanted>) => {
    setChosen([])
    setWanted({ ...wanted, ...part })
  }
  const onDelete = async (rows: readonly MediaRow[]) => {
    if (!(await removePhotos(rows, library.again))) return
    setOpen(undefined)
    setChosen([])
  }
  const onOpen = (row: MediaRow) => setOpen({ row })
  return { wanted, want, open, setOpen, library, choosing: { chosen, setChosen, onDelete, onOpen } }
}

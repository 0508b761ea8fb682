import { useState } from 'react'
import type { MediaRow } from '../../protocol/library.ts'
import { Browse } from './Browse.tsx'
import { Dialog } from './Dialog.tsx'
import { toggled } from './toggled.ts'
import { EVERYTHING, useLibrary } from './use-library.ts'

/** A photo that was chosen from the library, with what is said of it elsewhere. */
export interface PickedPhoto {
  /** `/media/…`: the same address, no copy. */
  address: string
  /** Empty where nobody has described it. */
  alt: string
}

interface PhotoPickerProps {
  /** How many may be chosen; of one alone the first touch is the choice. */
  most: number
  onPick: (photos: PickedPhoto[]) => void
  onClose: () => void
}

/** The photo library as a dialog to choose from. */
export const PhotoPicker = ({ most, onPick, onClose }: PhotoPickerProps) => {
  const [wanted, setWanted] = useState(EVERYTHING)
  const [chosen, setChosen] = useState<readonly MediaRow[]>([])
  const library = useLibrary(wanted)
  const pick = (rows: readonly MediaRow[]) => {
    onPick(rows.map(({ address, words }) => ({ address, alt: words[0] ?? '' })))
    onClose()
  }
  const touch = (row: MediaRow) => {
    if (most === 1) pick([row])
    else setChosen(toggled(chosen, row).slice(0, most))
  }
  return (
    <Dialog title="从照片库选" onClose={onClose}>
      <Browse
        {...{ library, wanted }}
        onWant={(part) => setWanted({ ...wanted, ...part })}
        onOpen={touch}
        chosen={most === 1 ? undefined : new Set(chosen.map(({ address }) => address))}
      >
        {most > 1 && <PutIn most={most} count={chosen.length} onClick={() => pick(chosen)} />}
      </Browse>
    </Dialog>
  )
}

const PutIn = ({ most, count, onClick }: { most: number; count: number; onClick: () => void }) => (
  <p className="ck-choice">
    <button type="button" className="ck-main" disabled={count === 0} onClick={onClick}>
      {count === 0
        ? `点照片来选，最多 ${most} 张`
        : `放进去（${count} 张${count === most ? '，选满了' : ''}）`}
    </button>
  </p>
)

interface PickButtonProps {
  most: number
  onPick: (photos: PickedPhoto[]) => void
}

/** The button that opens the library beside 选择照片. */
export const PickFromLibrary = ({ most, onPick }: PickButtonProps) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="ck-choose ck-from-library" onClick={() => setOpen(true)}>
        从照片库选
      </button>
      {isOpen && <PhotoPicker {...{ most, onPick }} onClose={() => setOpen(false)} />}
    </>
  )
}

import type { MediaRow, MediaUse } from '../../../protocol/library.ts'
import { DeletedPhotos } from '../../library/DeletedPhotos.tsx'
import { Dialog } from '../../library/Dialog.tsx'
import { PhotoEditor } from '../../library/edit/PhotoEditor.tsx'
import { PhotoDetails } from '../../library/PhotoDetails.tsx'

/** What lies over the library. */
export type Open = { row: MediaRow; isEditing?: boolean } | 'deleted' | undefined

interface OpenedProps {
  open: Open
  setOpen: (open: Open) => void
  remove: (rows: readonly MediaRow[]) => Promise<void>
  onChange: () => void
  /** Shows the photos of one entry alone. */
  onEntry: (use: MediaUse) => void
}

/** One photo looked at or edited, or what was deleted lately. */
export const Opened = ({ open, setOpen, remove, onChange, onEntry }: OpenedProps) => {
  const close = () => setOpen(undefined)
  if (open === undefined) return null
  if (open === 'deleted') return <DeletedPhotos onClose={close} onChange={onChange} />
  const { row, isEditing = false } = open
  const title = isEditing ? '改照片' : row.kind === 'photo' ? '照片' : row.name
  return (
    <Dialog title={title} onClose={close}>
      {isEditing ? (
        <PhotoEditor address={row.address} onChange={onChange} onClose={close} />
      ) : (
        <PhotoDetails
          {...{ row, onEntry }}
          onEdit={() => setOpen({ row, isEditing: true })}
          onDelete={() => void remove([row])}
        />
      )}
    </Dialog>
  )
}

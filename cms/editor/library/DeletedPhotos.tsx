import { useState } from 'react'
import { DELETED_MEDIA } from '../../protocol/library.ts'
import type { DeletedPhoto } from '../../protocol/library.ts'
import { useLatestAnswer } from '../asking/use-latest-answer.ts'
import { ask } from '../gateway-client.ts'
import { momentInWords } from '../values-in-words.ts'
import { Dialog } from './Dialog.tsx'
import { bytesInWords } from './library-words.ts'

/** The photos deleted lately, each with the button that brings it back. */
export const DeletedPhotos = ({ onClose, onChange }: { onClose: () => void; onChange: () => void }) => {
  const { answer, said, isAsking, restore } = useDeleted(onChange)
  return (
    <Dialog title="最近删除的照片" onClose={onClose}>
      {said !== undefined && <p role="alert">{said}</p>}
      {isAsking && <p role="status">正在取删除的照片……</p>}
      {answer && (
        <p>
          {answer.rows.length === 0
            ? '最近没有删除过照片。'
            : `删除的照片和附件在这里留 ${answer.keptInDays} 天，恢复后回到照片库。`}
        </p>
      )}
      <ul className="ck-deleted">
        {answer?.rows.map((row) => (
          <Deleted key={row.address} row={row} onRestore={() => restore([row.address])} />
        ))}
      </ul>
    </Dialog>
  )
}

const useDeleted = (onChange: () => void) => {
  const { answer, problem, isAsking, again } = useLatestAnswer('deleted', (dropped) =>
    ask('deletedPhotos', {}, dropped),
  )
  const [refusal, setRefusal] = useState<string>()
  const restored = () => {
    setRefusal(undefined)
    again()
    onChange()
  }
  const restore = (addresses: string[]) => {
    ask('restorePhotos', { addresses }).then(restored, (error: Error) => setRefusal(error.message))
  }
  return { answer, said: refusal ?? problem, isAsking, restore }
}

const Deleted = ({ row, onRestore }: { row: DeletedPhoto; onRestore: () => void }) => {
  const { address, name, kind, bytes, by, at, daysLeft } = row
  const shown = DELETED_MEDIA + address.replace('/media/', '').split('/').map(encodeURIComponent).join('/')
  return (
    <li>
      {kind === 'photo' && <img src={`${shown}?w=160`} alt="" loading="lazy" />}
      <span>
        {kind === 'file' && name}
        <small>
          {bytesInWords(bytes)} · {by}在 {momentInWords(at)} 删除 · 还留 {daysLeft} 天
        </small>
      </span>
      <button type="button" onClick={onRestore}>
        恢复
      </button>
    </li>
  )
}

import type { MediaRow } from '../../../protocol/library.ts'
import { ask } from '../../gateway-client.ts'
import { bytesInWords, deleteQuestion } from '../../library/library-words.ts'
import { showNotice } from '../../notifications/shown.ts'

/** Asks, deletes, tells what was won and offers to bring it back. @returns whether they were deleted */
export const removePhotos = async (rows: readonly MediaRow[], onChange: () => void): Promise<boolean> => {
  if (!confirm(deleteQuestion(rows))) return false
  const addresses = rows.map(({ address }) => address)
  const undo = async () => {
    const { count } = await ask('restorePhotos', { addresses })
    showNotice(`已恢复 ${count} 个，回到照片库里了。`)
    onChange()
  }
  try {
    const { count, bytes, keptInDays } = await ask('deletePhotos', { addresses })
    onChange()
    showNotice(`已删除 ${count} 个，省出 ${bytesInWords(bytes)}。${keptInDays} 天内可以恢复。`, {
      label: '撤销删除',
      onClick: () => void undo().catch(tell),
    })
    return true
  } catch (error) {
    tell(error)
    return false
  }
}

const tell = (error: unknown) => showNotice(error instanceof Error ? error.message : String(error))

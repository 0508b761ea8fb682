import type { DocumentRef } from '../comparing/fields-of.ts'
import { ask } from '../gateway-client.ts'
import { boardQuestion } from '../words/steps.ts'

/**
 * Whether an entry may go: asked only where it hangs on a notice board, before the question that is asked of every entry.
 * @param deed 从网站收回
 */
export const mayLeaveBoards = async (entry: DocumentRef, deed: string): Promise<boolean> => {
  // Without an answer the deed itself will say what is wrong.
  const { boards } = await ask('hangsOn', entry).catch(() => ({ boards: [] }))
  return boards.length === 0 || window.confirm(boardQuestion(boards, deed))
}

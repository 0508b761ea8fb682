import type { AnswerOf, RequestOf } from '../../protocol/actions.ts'
import { rest } from '../asking/rest.ts'
import { ask, GatewayError } from '../gateway-client.ts'

/** How far a poster's PDF is. */
export type Progress = AnswerOf<'posterPdf'>

const PAUSE_IN_MS = 1000

/** Asks for a poster's PDF and tells how far it is, until it is done. */
export const follow = async (
  order: RequestOf<'posterPdf'>,
  tell: (progress: Progress) => void,
): Promise<void> => {
  try {
    let progress = await ask('posterPdf', order)
    tell(progress)
    while (!progress.isDone) {
      await rest(PAUSE_IN_MS)
      progress = await ask('posterPdf', order)
      tell(progress)
    }
  } catch (reason) {
    tell({ words: reason instanceof GatewayError ? reason.message : '这张 PDF 没有做出来。', isDone: true })
  }
}

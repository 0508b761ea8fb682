import { randomInt } from 'node:crypto'
import type { Context } from 'hono'
import { CannotOpenContent } from './content-store/outcomes.ts'
import { storeRefusal } from './desk/store-refusals.ts'
import { Refusal } from './refusals/refusal.ts'

/** Six digits can be read out on the phone, and are enough to find a line of the log by. */
const NUMBERS = 1_000_000

/**
 * Answers whatever went wrong as `{ error }` in Chinese with the right status.
 * What is not the editor's doing goes to the log with its cause; the editor gets a number to find it by.
 */
export const errorAnswer = (reason: Error, context: Context): Response => {
  const refusal = reason instanceof Refusal ? reason : storeRefusal(reason)
  if (refusal) return context.json({ ...refusal.details, error: refusal.message }, refusal.status)
  const number = String(randomInt(NUMBERS)).padStart(6, '0')
  console.error(`[${number}] ${context.req.method} ${context.req.path}`, reason)
  return context.json({ error: `${sentenceFor(reason)}（编号 ${number}）` }, 500)
}

const sentenceFor = (reason: Error) => {
  // The sentence for the terminal ends with an English one.
  if (reason instanceof CannotOpenContent) return reason.message.replace(/(?<=。)\/ .*$/s, '')
  if ('code' in reason && reason.code === 'ENOSPC')
    return '磁盘满了，这一步没有完成。请找技术人员腾出空间再试。'
  if ('code' in reason && (reason.code === 'EACCES' || reason.code === 'EROFS')) {
    return '内容文件夹不让写入，这一步没有完成。请找技术人员检查文件夹的权限。'
  }
  return '服务器出了问题，这一步没有完成。请再试一次；如果还不行，请把编号告诉技术人员。'
}

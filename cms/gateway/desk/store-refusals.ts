import { NotAPlainPath, StoreBusy } from '../content-store/outcomes.ts'
import { Refusal } from '../refusals/refusal.ts'

/** What the store could not do, in the editor's words; nothing where the reason is another. */
export const storeRefusal = (reason: unknown): Refusal | undefined => {
  if (reason instanceof NotAPlainPath) {
    return new Refusal(409, `“${reason.path}”在内容库里不是普通的文件或文件夹，不能写到那里。`)
  }
  if (reason instanceof StoreBusy) {
    return new Refusal(
      503,
      '内容库正被另一个程序占用，这次没有保存。请过几秒再试；如果一直这样，请找技术人员。',
    )
  }
  return undefined
}

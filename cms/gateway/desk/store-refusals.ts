import type { ContentStore } from '../content-store/contract.ts'
import { NotAPlainPath, StoreBusy } from '../content-store/outcomes.ts'
import { Refusal } from '../refusals/refusal.ts'

/** The same store; what it cannot do is said in the editor's words. */
export const refusingInWords = (store: ContentStore): ContentStore => ({
  ...store,
  change: (job) => store.change(job).catch(inWords),
})

const inWords = (failure: unknown): never => {
  if (failure instanceof NotAPlainPath) {
    throw new Refusal(409, `“${failure.path}”在内容库里不是普通的文件或文件夹，不能写到那里。`)
  }
  if (failure instanceof StoreBusy) {
    throw new Refusal(
      503,
      '内容库正被另一个程序占用，这次没有保存。请过几秒再试；如果一直这样，请找技术人员。',
    )
  }
  throw failure
}

import type { z } from 'zod'
import { cutShort } from './cut-short.ts'
import { Refusal } from './refusal.ts'

/**
 * What a request says, by its schema.
 * Only here a failed parse is the sender's doing; anywhere else it is a fault of ours and must not pass for theirs.
 * @throws Refusal 400 saying what is wrong
 */
export const readRequest = <Schema extends z.ZodType>(schema: Schema, told: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(told)
  if (parsed.success) return parsed.data
  throw new Refusal(400, sentenceOf(parsed.error))
}

/** Our own schemas say it in Chinese; Zod's own words would help no editor. */
const sentenceOf = ({ issues: [issue] }: z.ZodError) => {
  if (issue && /\p{Script=Han}/u.test(issue.message)) return issue.message
  const where = cutShort((issue?.path ?? []).map(String).join('.'))
  return where === '' ? '请求的内容不对，没有执行。' : `请求里的“${where}”不对，没有执行。`
}

import { Refusal } from '../refusals/refusal.ts'

/** A field that only rows of lists carry: their text is cut short and must never be saved over the whole one. */
export const LIST_ROW_MARKER = 'cunkouListRow'

/** Refuses a text that was made from a list's row. */
export const refuseListRow = (raw: string): void => {
  if (new RegExp(`^["']?${LIST_ROW_MARKER}["']?\\s*:`, 'm').test(raw)) {
    throw new Refusal(422, '这是列表里的摘要，不是全文，没有保存，免得盖掉正文。请打开这一篇再修改。')
  }
}

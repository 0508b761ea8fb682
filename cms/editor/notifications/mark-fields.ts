import type { Problem } from '../../protocol/errors.ts'

/** What is written at a field's head; style sheets show it. */
const MARK = 'data-lacks'

/** Everything around a field of the open form: its head with the name, and its control. */
const placeOf = (name: string): HTMLElement | null | undefined =>
  document.querySelector(`label[for^="${CSS.escape(name)}-field-"]`)?.parentElement?.parentElement

/**
 * Marks the fields of the open form that problems name, each with what it lacks, until something is written there. The marks
 * stand beside Decap's own errors, which would keep the form from being saved.
 */
export const markFields = (problems: readonly Problem[]): void => {
  for (const marked of document.querySelectorAll(`[${MARK}]`)) marked.removeAttribute(MARK)
  for (const [name, own] of Map.groupBy(problems, ({ field }) => field?.split('.')[0] ?? '')) {
    const place = name === '' ? undefined : placeOf(name)
    if (!place) continue
    place.setAttribute(MARK, own.map(({ message }) => message).join(''))
    const unmark = () => place.removeAttribute(MARK)
    for (const change of ['input', 'change', 'click']) place.addEventListener(change, unmark, { once: true })
  }
}

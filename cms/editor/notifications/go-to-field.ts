/** Brings a field of the open form into view; `path` is the model's, such as `photos.1.alt`. Unfolds the rest if need be. */
export const goToField = (path: string): void => {
  const [name = ''] = path.split('.')
  const label = document.querySelector<HTMLElement>(`label[for^="${CSS.escape(name)}-field-"]`)
  if (!label) return
  const folded = document.querySelector<HTMLElement>('.ck-more[aria-expanded="false"]')
  if (label.offsetParent === null) folded?.click()
  requestAnimationFrame(() => {
    label.scrollIntoView({ block: 'center' })
    document.getElementById(label.getAttribute('for') ?? '')?.focus()
  })
}

const UNTIL_DECAP_HAS_CHECKED_IN_MS = 200

/** After a save that Decap refused: brings the first field that it marked into view. */
export const goToFirstError = (): void => {
  setTimeout(() => {
    const error = document.querySelector<HTMLElement>('[class*="-ControlErrorsList"]')
    if (error?.offsetParent === null)
      document.querySelector<HTMLElement>('.ck-more[aria-expanded="false"]')?.click()
    error?.scrollIntoView({ block: 'center' })
  }, UNTIL_DECAP_HAS_CHECKED_IN_MS)
}

/** Brings a field of the open form into view; `path` is the model's, such as `photos.1.alt`. Unfolds the rest if need be. */
export function goToField(path: string): void {
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

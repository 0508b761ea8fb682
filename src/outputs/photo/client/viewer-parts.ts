/** The pieces of the dialog that shows a photo, made when the first one is opened. */

const made = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name)
  if (className !== '') element.className = className
  element.append(...children)
  return element
}

const button = (words: string): HTMLButtonElement => {
  const element = made('button', 'button', words)
  element.type = 'button'
  return element
}

/** The dialog and what changes in it. */
export interface ViewerParts {
  dialog: HTMLDialogElement
  count: HTMLElement
  frame: HTMLElement
  image: HTMLImageElement
  caption: HTMLElement
  before: HTMLButtonElement
  next: HTMLButtonElement
  save: HTMLAnchorElement
  size: HTMLElement
}

/** Makes the dialog; it belongs to the page then, and is closed. */
export const makeViewer = (): ViewerParts => {
  const count = made('p', 'viewer__count')
  count.setAttribute('role', 'status')
  const close = button('关闭')
  const image = made('img', '')
  const frame = made('div', 'viewer__photo', image)
  const caption = made('p', 'viewer__caption')
  const [before, next] = [button('上一张'), button('下一张')]
  const size = made('span', 'viewer__size')
  const save = made('a', 'button', '保存这张', size)
  const top = made('div', 'viewer__top', count, close)
  const dialog = made('dialog', 'viewer', top, frame, caption, made('div', 'viewer__bar', before, next, save))
  dialog.setAttribute('aria-label', '看大图')
  close.addEventListener('click', () => dialog.close())
  document.body.append(dialog)
  return { dialog, count, frame, image, caption, before, next, save, size }
}

/** Fetches the dialog's styles; nothing is shown before they are there. @returns whether they came */
export const fetchStyles = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const link = made('link', '')
    link.rel = 'stylesheet'
    link.href = address
    link.addEventListener('load', () => resolve(true))
    link.addEventListener('error', () => resolve(false))
    document.head.append(link)
  })

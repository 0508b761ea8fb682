/** Copies an article as it looks, and the texts that go with it; the buttons stand in the page and do nothing before. */

/** What is copied, by its type. */
type Copied = Readonly<Record<string, string>>

const DONE = '复制好了，去粘贴吧。'
const REFUSED = '这个浏览器不让复制：请在文章里点一下，全选，再复制。'

/** Some engines copy nothing where nothing is selected. */
const withSelection = (node: Node, work: () => boolean): boolean => {
  const selection = getSelection()
  if (selection && selection.isCollapsed) selection.selectAllChildren(node)
  const isDone = work()
  if (selection) selection.removeAllRanges()
  return isDone
}

/**
 * By the event of copying, which every engine has had for long and which passes HTML on as it is; the newer clipboard
 * cleans it in its own way.
 */
const byEvent = (copied: Copied, anchor: Node): boolean => {
  let isTaken = false
  const give = (event: ClipboardEvent): void => {
    const { clipboardData } = event
    if (!clipboardData) return
    event.preventDefault()
    for (const type of Object.keys(copied)) clipboardData.setData(type, copied[type] || '')
    isTaken = true
  }
  document.addEventListener('copy', give)
  const isDone = withSelection(anchor, () => document.execCommand('copy'))
  document.removeEventListener('copy', give)
  return isDone && isTaken
}

const byClipboard = async (copied: Copied): Promise<boolean> => {
  if (!('clipboard' in navigator) || typeof ClipboardItem === 'undefined') return false
  const parts: Record<string, Blob> = {}
  for (const type of Object.keys(copied)) parts[type] = new Blob([copied[type] || ''], { type })
  return navigator.clipboard.write([new ClipboardItem(parts)]).then(
    () => true,
    () => false,
  )
}

const copy = async (button: HTMLButtonElement, copied: Copied): Promise<void> => {
  const isDone = byEvent(copied, button) || (await byClipboard(copied))
  const note = button.parentElement && button.parentElement.querySelector('[data-copy-note]')
  if (note) note.textContent = isDone ? DONE : REFUSED
}

const enable = (button: HTMLButtonElement, copiedNow: () => Copied): void => {
  button.disabled = false
  button.addEventListener('click', () => void copy(button, copiedNow()))
}

const wordsOf = (html: string): string =>
  new DOMParser().parseFromString(html, 'text/html').body.textContent || ''

const article = document.querySelector<HTMLTextAreaElement>('[data-article-html]')
document.querySelectorAll<HTMLButtonElement>('[data-copy-article]').forEach((button) => {
  if (article) enable(button, () => ({ 'text/html': article.value, 'text/plain': wordsOf(article.value) }))
})

document.querySelectorAll<HTMLButtonElement>('[data-copy-text]').forEach((button) => {
  const field = button.closest('.wechat__field')
  const text = field && field.querySelector('[data-copied-text]')
  if (text) enable(button, () => ({ 'text/plain': text.textContent || '' }))
})

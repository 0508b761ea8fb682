import { cleanText } from './clean-text.ts'

/** What stands where a picture was that could not come along. */
export const LOST_PICTURE = '【这里原来有一张图片，请用“插入—图片”重新上传】'

/** Pasted HTML made fit for the story, and how many pictures it could not bring. */
export interface CleanHtml {
  html: string
  lostPictures: number
}

const NOISE = 'script, style, meta, link, title, xml, iframe, object, svg, video, audio, mp-common-profile'

/**
 * Takes out what Word and WeChat put around their text: styles, hidden parts, indents of full-width blanks, pictures
 * that only exist elsewhere (WeChat's lazy ones, Word's file:// ones). Pictures of our own stay. Tables get their first
 * row as head, and links that run programs become plain words.
 */
export const cleanHtml = (html: string): CleanHtml => {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const noise of page.querySelectorAll(NOISE)) noise.remove()
  dropComments(page)
  let lostPictures = 0
  for (const picture of page.querySelectorAll('img')) {
    if (picture.getAttribute('src')?.startsWith('/media/')) continue
    lostPictures += 1
    const mark = page.createElement('p')
    mark.textContent = LOST_PICTURE
    picture.replaceWith(mark)
  }
  for (const block of page.querySelectorAll('p, div, section, li, td, th, h1, h2, h3, h4, h5, h6'))
    trimStart(block)
  for (const title of page.querySelectorAll('h1')) rename(title, 'h2')
  for (const link of page.querySelectorAll('a[href]')) dropProgram(link)
  for (const table of page.querySelectorAll('table')) plainTable(table)
  for (const element of page.querySelectorAll('*')) dropLooks(element)
  return { html: page.body.innerHTML, lostPictures }
}

const dropComments = (page: Document) => {
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT)
  const comments: Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}

/** Indents are made by the page, not by blanks in the text. */
const trimStart = (block: Element) => {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const first = walker.nextNode()
  if (first?.nodeValue) first.nodeValue = first.nodeValue.replace(/^[\s\u3000]+/, '')
}

const rename = (element: Element, name: string) => {
  const renamed = element.ownerDocument.createElement(name)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}

const HARMLESS_LINK = /^(https?:|mailto:|tel:|\/(?!\/)|#)/i

const dropProgram = (link: Element) => {
  if (!HARMLESS_LINK.test(link.getAttribute('href')?.trim() ?? '')) link.replaceWith(...link.childNodes)
}

/** A story's table has a head and one line in each cell; Word's has neither, and an empty head would be put on top. */
const plainTable = (table: HTMLTableElement) => {
  for (const block of table.querySelectorAll('td p, th p, td div, th div')) {
    block.replaceWith(...block.childNodes, ' ')
  }
  if (table.querySelector('th')) return
  for (const cell of table.rows[0]?.cells ?? []) rename(cell, 'th')
}

const dropLooks = (element: Element) => {
  for (const { name } of [...element.attributes]) {
    if (!['href', 'src', 'alt', 'title', 'colspan', 'rowspan'].includes(name)) element.removeAttribute(name)
  }
}

/** Plain text as paragraphs, one for each line. */
export const paragraphsOf = (text: string): string => {
  const page = document.implementation.createHTMLDocument('')
  for (const line of cleanText(text, true).split('\n')) {
    if (line === '') continue
    page.body.appendChild(page.createElement('p')).textContent = line
  }
  return page.body.innerHTML
}

import { photoFields } from '../../../../src/model/collections/shared-fields.ts'
import { thumbnailOf } from '../../media-upload.ts'
import type { PictureAttrs } from '../picture-nodes.ts'
import { element } from './elements.ts'

const WIDTH_SHOWN = 800

/** What is written beneath a picture, as the model names and limits it. */
const fields = { alt: photoFields.alt, title: photoFields.caption } as const
type PictureField = keyof typeof fields

const NOT_OURS = '这不是本站的照片，网页上不会显示。请把它存下来，再用“图片”放一次。'
const NOT_FOUND = '这张图片找不到了，网页上不会显示。请去掉它，再用“图片”放一次。'

/** What a picture’s boxes and button do to the story. */
export interface FigureDeeds {
  write: (field: PictureField, words: string) => void
  remove: () => void
}

/** A box for the words of a picture; while a word is composed nothing is told. */
const wordsBox = (field: PictureField, { write }: FigureDeeds) => {
  const { label, hint, max } = fields[field]
  const box = element('input', { type: 'text', maxLength: max, title: hint })
  box.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) write(field, box.value)
  })
  box.addEventListener('compositionend', () => write(field, box.value))
  return { box, labelled: element('label', {}, label, box) }
}

/** The picture itself, or what is wrong with its address. Other hosts are not asked: the page’s policy forbids it. */
const shownPicture = () => {
  const image = element('img', { alt: '' })
  const fault = element('p', { className: 'ck-refused', hidden: true })
  let shown: string | undefined
  const tell = (sentence: string) => {
    fault.textContent = sentence
    fault.hidden = sentence === ''
    image.hidden = sentence !== ''
  }
  image.onerror = () => tell(NOT_FOUND)
  const show = (src: string) => {
    if (src === shown) return
    shown = src
    const isOurs = src.startsWith('/media/')
    tell(isOurs ? '' : NOT_OURS)
    if (isOurs) image.src = thumbnailOf(src, WIDTH_SHOWN)
  }
  return { image, fault, show }
}

const fill = (box: HTMLInputElement, words: string) => {
  if (box.value !== words) box.value = words
}

/** A picture with its words, its caption and a button that takes it away. */
export const figureParts = (
  deeds: FigureDeeds,
): { dom: HTMLElement; show: (attrs: PictureAttrs) => void } => {
  const { image, fault, show } = shownPicture()
  const [alt, title] = [wordsBox('alt', deeds), wordsBox('title', deeds)]
  const button = element('button', { type: 'button', onclick: deeds.remove }, '去掉这张图片')
  const look = { className: 'ck-figure', contentEditable: 'false' }
  const dom = element('div', look, image, fault, alt.labelled, title.labelled, button)
  return {
    dom,
    show: (attrs) => {
      show(attrs.src)
      fill(alt.box, attrs.alt)
      fill(title.box, attrs.title ?? '')
    },
  }
}

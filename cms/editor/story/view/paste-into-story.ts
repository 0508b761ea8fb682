import { closeHistory } from 'prosemirror-history'
import { Fragment, Slice } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { LOST_PICTURE } from '../../../../src/model/stories/lost-pictures.ts'
import { showNotice } from '../../notifications/shown.ts'
import { showNoticeOfText } from '../../notifications/when-text-is-left.ts'
import type { SendPictures } from '../../paste/bring-pictures.ts'
import { isPicture, letGoPictures, putIn, putInPictures } from '../../paste/bring-pictures.ts'
import { cleanHtml } from '../../paste/clean-html.ts'
import { cleanText } from '../../paste/clean-text.ts'
import { fitIntoCell } from '../../paste/into-cell.ts'
import { markAt } from '../../paste/picture-marks.ts'
import { storySchema } from '../story-schema.ts'

/** Plain text as the story takes it: a paragraph for each line, empty ones only part them. */
const sliceOfText = (text: string): Slice => {
  const lines = cleanText(text, true)
    .split('\n')
    .filter((line) => line !== '')
  const paragraphs = lines.map((line) => storySchema.node('paragraph', null, storySchema.text(line)))
  return lines.length === 0 ? Slice.empty : new Slice(Fragment.fromArray(paragraphs), 1, 1)
}

/** What is being pasted: ProseMirror hands over its HTML first, and later the slice that it made of it. */
interface Paste {
  /** Pictures that come as files beside the text. */
  beside: readonly File[]
  /** One for each mark in the text; nothing for one that did not come along. */
  pictures: readonly (File | undefined)[]
  /** As it is put in; empty for plain text. */
  html: string
}
const NOTHING: Paste = { beside: [], pictures: [], html: '' }

/** What is copied within a story comes back as it was. */
const isOwn = (html: string): boolean => html.includes('data-pm-slice')

const readHtml = (html: string, { beside }: Paste): Paste =>
  isOwn(html) ? { beside, pictures: [], html } : { beside, ...cleanHtml(html, beside) }

const hasTable = ({ html }: Paste): boolean => /<table\b/i.test(html)

/** A picture copied by itself comes as a file, with a page around it that only points to it. */
const isPictureAlone = ({ html, beside, pictures }: Paste): boolean => {
  if (beside.length === 0) return false
  const words = html.replace(/<[^>]*>/g, '').trim()
  return words === '' || (pictures.length === 1 && words === LOST_PICTURE)
}

const tellLost = (pictures: Paste['pictures']) => {
  const lost = pictures.filter((picture) => picture === undefined).length
  if (lost > 0)
    showNoticeOfText(
      `文字已贴好，有 ${lost} 张图片没有跟过来（别的网站和 Word 常常不让带）。缺图片的地方留了记号，请点记号把图片补上，补好才能送审。`,
    )
}

const takePaste = (view: EditorView, slice: Slice, paste: Paste, send: SendPictures): boolean => {
  if (isPictureAlone(paste)) {
    putInPictures(view, paste.beside, send)
    return true
  }
  if (paste.pictures.length === 0) return false
  putIn(view, slice, paste.pictures, send)
  tellLost(paste.pictures)
  return true
}

const NO_PICTURE = '拖到正文里的只能是照片。Word 文件请拖到“写稿”的列表上；给群众下载的文件，请放到“附件”里。'

const takeDrop = (view: EditorView, event: DragEvent, send: SendPictures): boolean => {
  const files = [...(event.dataTransfer?.files ?? [])]
  if (files.length === 0) return false
  event.preventDefault()
  const pictures = files.filter(isPicture)
  if (pictures.length < files.length) showNotice(NO_PICTURE)
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (place && pictures.length > 0) letGoPictures(view, pictures, send, place.pos)
  return true
}

/** What becomes of pictures outside the story. */
export interface PictureListeners {
  /** Sends them to where they are kept. */
  sendPictures: SendPictures
  /** Is told when somebody touches the mark of a missing one, with its place. */
  onMark: (at: number) => void
}

/** What the story does with what is pasted into it or dropped on it. */
export const pasteIntoStory = ({ sendPictures: send, onMark }: PictureListeners): Plugin => {
  let paste = NOTHING
  const begin = (data: DataTransfer | null) => {
    paste = { ...NOTHING, beside: [...(data?.files ?? [])].filter(isPicture) }
    return false
  }
  const props: Plugin['props'] = {
    clipboardTextParser: (text) => sliceOfText(text),
    handleDOMEvents: {
      paste: (_view, event) => begin(event.clipboardData),
      drop: (_view, event) => begin(event.dataTransfer),
    },
    transformPastedHTML: (html) => {
      paste = readHtml(html, paste)
      return paste.html
    },
    transformPasted: (slice, view) => (hasTable(paste) ? slice : fitIntoCell(slice, view.state)),
    handlePaste: (view, _event, slice) => {
      // Pasted twice in a hurry, the second is taken back alone.
      view.dispatch(closeHistory(view.state.tr))
      return takePaste(view, slice, paste, send)
    },
    handleDrop: (view, event, _slice, moved) => !moved && takeDrop(view, event, send),
    handleClick: (view, place) => {
      const at = markAt(view.state, place)
      if (at !== undefined) onMark(at)
      return false
    },
  }
  return new Plugin({ props })
}

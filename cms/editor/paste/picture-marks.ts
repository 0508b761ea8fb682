import type { Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { LOST_PICTURE } from '../../../src/model/stories/lost-pictures.ts'
import type { Upload } from '../uploads/upload.ts'

/** A picture on its way into the story, by its key among the uploads. */
interface Arriving {
  /** Where its mark begins. */
  at: number
  /** Shows the picture before it has arrived. */
  shown: string
  said: string
}
type Arrivals = ReadonlyMap<string, Arriving>

/** What is told to the marks: pictures that set out, and how far they are. */
type Told = { setOut: readonly { key: string; at: number; file: File }[] } | { uploads: readonly Upload[] }

const key = new PluginKey<Arrivals>('pictures on their way')

/** Where the marks of a story stand, each by its first place. */
export const marksIn = (doc: Node, from = 0, to = doc.content.size): number[] => {
  const places: number[] = []
  doc.nodesBetween(from, to, (node, start) => {
    if (!node.isTextblock) return true
    const words = node.textBetween(0, node.content.size, undefined, '\uFFFC')
    for (let at = words.indexOf(LOST_PICTURE); at >= 0; at = words.indexOf(LOST_PICTURE, at + 1)) {
      const place = start + 1 + at
      if (place >= from && place + LOST_PICTURE.length <= to) places.push(place)
    }
    return false
  })
  return places
}

/** The mark that holds a place of the story. */
export const markAt = ({ doc }: EditorState, place: number): number | undefined =>
  marksIn(doc).find((at) => at <= place && place <= at + LOST_PICTURE.length)

/**
 * Where the mark of a picture on its way stands now; nothing once somebody has taken it out. A story that was opened anew
 * while it travelled does not know it: then it is the first mark that waits for nothing.
 */
export const placeOfArriving = (state: EditorState, uploadKey: string): number | undefined => {
  const arriving = key.getState(state) ?? new Map<string, Arriving>()
  const at = arriving.get(uploadKey)?.at
  const marks = marksIn(state.doc)
  if (at !== undefined) return marks.includes(at) ? at : undefined
  const awaited = new Set([...arriving.values()].map((each) => each.at))
  return marks.find((mark) => !awaited.has(mark))
}

/** Tells that pictures have set out for marks. */
export const setOut = (
  tr: Transaction,
  pictures: readonly { key: string; at: number; file: File }[],
): Transaction => tr.setMeta(key, { setOut: pictures } satisfies Told)

/** Tells how far they are. */
export const tellHowFar = (tr: Transaction, uploads: readonly Upload[]): Transaction =>
  tr.setMeta(key, { uploads } satisfies Told)

/** Whether the marks would show something else. */
export const isNews = (state: EditorState, uploads: readonly Upload[]): boolean => {
  const known = key.getState(state) ?? new Map()
  return [...known].some(([each, { said }]) => saidOf(uploads.find((upload) => upload.key === each)) !== said)
}

const saidOf = (upload: Upload | undefined): string => {
  if (upload === undefined || upload.state === 'refused') return ''
  if (upload.state === 'sending') return `正在上传 ${upload.percent}%`
  return upload.state === 'paused' ? '等信号，会接着传' : '等着上传'
}

/** Whether somebody has taken the mark of a picture out while the picture was on its way. */
export const isTakenOut = (state: EditorState, uploadKey: string): boolean =>
  key.getState(state)?.has(uploadKey) === true && placeOfArriving(state, uploadKey) === undefined

const applied = (before: Arrivals, tr: Transaction): Arrivals => {
  const told = tr.getMeta(key) as Told | undefined
  if (!tr.docChanged && told === undefined) return before
  const moved = [...before].map(([each, arriving]): [string, Arriving] => [
    each,
    { ...arriving, at: tr.mapping.map(arriving.at, 1) },
  ])
  if (told === undefined) return new Map(moved)
  if ('setOut' in told)
    return new Map([
      ...moved,
      ...told.setOut.map(({ key: each, at, file }): [string, Arriving] => [
        each,
        { at, shown: URL.createObjectURL(file), said: '等着上传' },
      ]),
    ])
  return new Map(moved.flatMap(([each, arriving]) => stillArriving(each, arriving, told.uploads)))
}

const stillArriving = (
  each: string,
  arriving: Arriving,
  uploads: readonly Upload[],
): [string, Arriving][] => {
  const said = saidOf(uploads.find((upload) => upload.key === each))
  if (said !== '') return [[each, { ...arriving, said }]]
  URL.revokeObjectURL(arriving.shown)
  return []
}

const TO_BE_FILLED = { class: 'ck-lost-picture', role: 'button', title: '点这里补上图片' }

const decorations = (state: EditorState): DecorationSet => {
  const arriving = new Map([...(key.getState(state)?.values() ?? [])].map((each) => [each.at, each]))
  const marks = marksIn(state.doc).map((at) => {
    const found = arriving.get(at)
    const look = found
      ? {
          class: 'ck-lost-picture ck-arriving',
          'data-said': found.said,
          style: `background-image: url("${found.shown}")`,
        }
      : TO_BE_FILLED
    return Decoration.inline(at, at + LOST_PICTURE.length, look)
  })
  return DecorationSet.create(state.doc, marks)
}

/** Shows the marks of pictures that did not come along as what they are, and those on their way with the picture itself. */
export const pictureMarks = (): Plugin<Arrivals> =>
  new Plugin<Arrivals>({
    key,
    state: { init: () => new Map(), apply: (tr, before) => applied(before, tr) },
    props: { decorations },
  })

import { LOST_PICTURE } from '../../../../src/model/stories/lost-pictures.ts'
import { childrenOf } from './numbers/definitions.ts'
import type { WordParts } from './word-parts.ts'
import { allNamed, partOf } from './word-parts.ts'

const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'word/_rels/document.xml.rels'
/** Drawn by Word itself from figures: there is no picture to take. Lines and arrows are no loss. */
const DRAWN_FROM_FIGURES = /\/(?:chart|chartex|diagram)$/
/** The way to a picture by which the reader of Word files goes. */
const WAY_TO_PICTURE = ['a:graphic', 'a:graphicData', 'pic:pic', 'pic:blipFill', 'a:blip'] as const

/** The names by which the text calls pictures that are really in the file. */
const heldPictures = (parts: WordParts): ReadonlySet<string> => {
  const relations = partOf(parts, RELATIONS)
  const rows = relations ? allNamed(relations, 'Relationship') : []
  const isHeld = (row: Element) => {
    const target = row.getAttribute('Target') ?? ''
    const place = target.startsWith('/') ? target.slice(1) : `word/${target}`
    return row.getAttribute('TargetMode') !== 'External' && parts[place] !== undefined
  }
  return new Set(rows.filter(isHeld).map((row) => row.getAttribute('Id') ?? ''))
}

const along = (from: readonly Element[], way: readonly string[]): Element[] =>
  way.reduce((found, name) => found.flatMap((each) => childrenOf(each, name)), [...from])

/** Word writes new drawings twice: the second writing is the one that is read. */
const isWrittenTwice = (drawing: Element): boolean => {
  for (let at: Node | null = drawing; at; at = at.parentNode)
    if (at.nodeName === 'mc:Choice')
      return Array.from(at.parentNode?.childNodes ?? []).some(({ nodeName }) => nodeName === 'mc:Fallback')
  return false
}

const isLost = (drawing: Element, held: ReadonlySet<string>): boolean => {
  const frames = ['wp:inline', 'wp:anchor'].flatMap((name) => childrenOf(drawing, name))
  const read = along(frames, WAY_TO_PICTURE).filter((blip) => held.has(blip.getAttribute('r:embed') ?? ''))
  const figures = allNamed(drawing, 'a:graphicData').filter((data) =>
    DRAWN_FROM_FIGURES.test(data.getAttribute('uri') ?? ''),
  )
  return read.length < allNamed(drawing, 'pic:pic').length || figures.length > 0
}

const markInPlaceOf = (part: Element): void => {
  const mark = part.ownerDocument.createElementNS(WORDS, 'w:t')
  mark.textContent = LOST_PICTURE
  part.parentNode?.replaceChild(mark, part)
}

/** The older way to write pictures holds them in shapes, where no words may stand. */
const holderOf = (picture: Element): Element | undefined => {
  for (let at: Node | null = picture; at; at = at.parentNode)
    if (at.nodeName === 'w:pict' || at.nodeName === 'w:object') return at as Element
  return undefined
}

/**
 * Leaves a mark for every picture that cannot come along: one that lies on the writer's own machine, has been lost from the
 * file, stands in a group, or is a chart. The reader of Word files passes over them without a word.
 */
export const markLostPictures = (story: Document, parts: WordParts): void => {
  const held = heldPictures(parts)
  const drawings = allNamed(story, 'w:drawing').filter((drawing) => !isWrittenTwice(drawing))
  for (const drawing of drawings.filter((each) => isLost(each, held))) markInPlaceOf(drawing)
  const older = allNamed(story, 'v:imagedata').filter((each) => !held.has(each.getAttribute('r:id') ?? ''))
  for (const holder of new Set(older.flatMap((picture) => holderOf(picture) ?? []))) markInPlaceOf(holder)
}

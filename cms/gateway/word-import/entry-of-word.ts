import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Collection } from '../../../src/model/collection.ts'
import { makePlain } from '../../../src/foreign-text/plain-tree.ts'
import { storyOfTree } from '../../../src/foreign-text/story-of-tree.ts'
import { isElement, rewrite, setParts } from '../../../src/foreign-text/tree.ts'
import type { Block } from './recognise/blocks.ts'
import { blocksOf, readSetting } from './recognise/blocks.ts'
import { bylinesIn } from './recognise/bylines.ts'
import type { TextPicture } from './recognise/captions.ts'
import { picturesOf } from './recognise/captions.ts'
import { dayTold } from './recognise/day.ts'
import type { NamedStation } from './recognise/station.ts'
import { stationNamed } from './recognise/station.ts'
import { titleBlocks } from './recognise/title.ts'

/** What a file of Word is read with. */
export interface ReadWith {
  model: Collection
  stations: readonly NamedStation[]
  /** Beijing, `YYYY-MM-DD`. */
  today: string
  /** Where the pictures lie after intake, in the order of the text; nothing for one that was not taken. */
  pictures: readonly (string | undefined)[]
}

/** An entry as far as a file of Word tells it. */
export interface EntryOfWord {
  data: Record<string, unknown>
  body: string
  station: NamedStation | undefined
}

/** So many blocks from either end bylines may stand. */
const NEAR_THE_ENDS = 8
const LINES_OF_HEAD = 12

const PICTURE = /^word:(\d+)$/

/** Makes an entry of the page that a file of Word became: what is recognised goes into its fields, all else into the story. */
export const entryOfWord = (html: string, { model, stations, today, pictures }: ReadWith): EntryOfWord => {
  const page = fromHtml(html, { fragment: true })
  dropWaysBack(page)
  const setAs = readSetting(page)
  makePlain(page, ({ src }) => pictures[Number(PICTURE.exec(src)?.[1] ?? NaN)])
  const blocks = blocksOf(page, setAs)
  const title = titleBlocks(blocks)
  const bylines = bylinesOf(
    blocks.filter((block) => !title.includes(block)),
    model,
  )
  const story = blocks.filter((block) => !title.includes(block) && !bylines.lines.includes(block))
  const shown = picturesOf(story)
  const apart = picturesBehind(story, shown, model)
  const told = [...title, ...story.slice(0, LINES_OF_HEAD)].map(({ words }) => words)
  const station = stationNamed([...told, bylines.data['source'] ?? ''], stations)
  const wordsOfTitle = title.map(({ typed }) => typed).join('')
  const day = dayTold([...story.map(({ words }) => words), wordsOfTitle], today)
  return {
    data: fieldsOf(model, { title: wordsOfTitle, day, station, photos: apart, bylines: bylines.data }),
    body: storyOfTree(writtenPage(page, story, shown, apart)),
    station: 'station' in model.fields ? station : undefined,
  }
}

/** An arrow behind each note leads back to its place: of no use where notes stand as a list. */
const dropWaysBack = (page: Root): void =>
  rewrite(page, (part) =>
    isElement(part, 'a') && /^#(?:foot|end)note-ref/.test(String(part.properties['href'])) ? [] : [part],
  )

interface Told {
  title: string
  day: string | undefined
  station: NamedStation | undefined
  photos: readonly TextPicture[]
  bylines: Record<string, string>
}

const fieldsOf = (
  model: Collection,
  { title, day, station, photos, bylines }: Told,
): Record<string, unknown> => ({
  ...(title !== '' && { [model.titleField]: title }),
  ...(day !== undefined &&
    model.dayField &&
    model.fields[model.dayField]?.kind === 'day' && { [model.dayField]: day }),
  ...(station && 'station' in model.fields && { station: station.id }),
  ...(photos.length > 0 && { photos: photos.map(photoOf) }),
  ...bylines,
})

const addressOf = ({ block }: TextPicture): string => String(block.pictures[0]?.properties['src'] ?? '')

const photoOf = (picture: TextPicture) => ({
  image: addressOf(picture),
  ...(picture.caption !== '' && { alt: picture.caption, caption: picture.caption }),
})

/** What lines near the ends say of who wrote, as far as this kind of entry has fields for it. */
const bylinesOf = (blocks: readonly Block[], { fields }: Collection) => {
  const data: Record<string, string> = {}
  const lines: Block[] = []
  for (const [at, block] of blocks.entries()) {
    const isNear = at < NEAR_THE_ENDS || at >= blocks.length - NEAR_THE_ENDS
    const found = isNear && block.part.tagName === 'p' ? Object.entries(bylinesIn(block.typed) ?? {}) : []
    if (found.length === 0 || found.some(([name]) => !(name in fields) || name in data)) continue
    Object.assign(data, Object.fromEntries(found))
    lines.push(block)
  }
  return { data, lines }
}

/** Where all pictures stand behind the text they are the entry's photos; else they keep their places in it. */
const picturesBehind = (story: readonly Block[], shown: readonly TextPicture[], { fields }: Collection) => {
  const { photos } = fields
  const first = shown[0]
  if (first === undefined || photos?.kind !== 'list' || shown.length > photos.max) return []
  const ownLines = new Set(shown.flatMap(({ block, line }) => [block, line]))
  return story.slice(story.indexOf(first.block)).every((block) => ownLines.has(block)) ? shown : []
}

/** The page as the story shows it: captions in their pictures, nothing twice. */
const writtenPage = (
  page: Root,
  story: readonly Block[],
  shown: readonly TextPicture[],
  apart: readonly TextPicture[],
): Root => {
  const gone = new Set([...shown.map(({ line }) => line), ...apart.map(({ block }) => block)])
  for (const { block, caption } of shown) {
    const [picture] = block.pictures
    if (picture)
      picture.properties = {
        src: picture.properties['src'],
        alt: caption,
        ...(caption !== '' && { title: caption }),
      }
  }
  setParts(
    page,
    story.filter((block) => !gone.has(block)).map(({ part }) => part),
  )
  return page
}

import { entryUrl } from '../../../model/addresses.ts'
import type { StoryBlock } from '../../../model/stories/story-blocks.ts'
import { entryById } from '../../../library/entries/entries.ts'
import { personView, type PersonView } from '../../../library/people/people.ts'
import { storyOnPaper } from '../../../library/stories/story.ts'
import { severalSheets } from '../pieces/frame.ts'
import { mounted } from '../pieces/photo.ts'
import { footOf, plateOf } from '../pieces/station-surround.ts'
import { deed, quotePiece } from '../person/deed.ts'
import { namePlaque } from '../person/name-plaque.ts'
import type { Poster } from '../poster.ts'
import { flowOf, paginated } from '../sheet/flow.ts'
import type { Area } from '../sheet/marks.ts'
import { beside, firstFitting, rule, spread, stack, type Piece } from '../sheet/piece.ts'
import { setText, sizesFrom, type Look } from '../sheet/text.ts'

const NAME: Look = { cut: 'display', colour: 'ink' }
const TITLE: Look = { cut: 'display', colour: 'ink' }
const ROLE: Look = { cut: 400, colour: 'ink' }
const HONOUR: Look = { cut: 700, colour: 'rice-gold' }
const NOTE: Look = { cut: 400, colour: 'ink-soft' }
/** Of the portrait, largest first: a long deed needs the room. */
const PORTRAIT_WIDTHS = [860, 760, 660, 560, 460] as const
const RATIO = 3 / 4
/** Without one: in parts of the height, so much is the name on its plaque, with what they said. */
const PLAQUES = [0.46, 0.38, 0.3, 0.2] as const
const MOST_PLAQUE = 0.52
/** What they said, in parts of the height. */
const QUOTE = 0.05
const LEAST_QUOTE = 96
/** Beside the names of many there is less room. */
const MANY_PEOPLES_PORTRAIT = 660
const BETWEEN = 50
const GUTTER = 80
const MOST_HONOURS = 4

/** An honour behind its bar of rice gold; on a grey printer the bar still marks it. */
const honourLine = ({ text, note }: PersonView['honours'][number], width: number): Piece => {
  const words = stack([
    setText(text, HONOUR, { width: width - 40, sizes: [60, 52] }),
    setText(note, NOTE, { width: width - 40, sizes: [42], rag: 'full' }),
  ])
  return beside([
    { x: 0, piece: { height: words.height, marks: rule(14, words.height, 'rice-gold').marks } },
    { x: 40, piece: words },
  ])
}

/** Who it is: names, what they do, what they were honoured with. */
const whoPiece = (view: PersonView, width: number): Piece => {
  const roles = [...new Set(view.persons.flatMap(({ role }) => role ?? []))]
  return stack(
    [
      setText(view.names, NAME, {
        width,
        sizes: sizesFrom(200, 64),
        maxLines: 3,
        height: 460,
        leading: 1.2,
      }),
      ...(roles.length > 0 ? [setText(roles.join('、'), ROLE, { width, sizes: [62, 54], maxLines: 3 })] : []),
      ...view.honours.slice(0, MOST_HONOURS).map((honour) => honourLine(honour, width)),
    ],
    30,
  )
}

/** The portrait, and beside it who it is and what they said. */
const portraitHead = (view: PersonView, portrait: string, width: number, portraitWidth: number): Piece => {
  const height = Math.round(portraitWidth / RATIO)
  const left = portraitWidth + GUTTER
  const who = whoPiece(view, width - left)
  const said = quotePiece(view, width - left, 104)
  const words = stack([who, ...said], Math.max(40, Math.min(120, height - who.height - stack(said).height)))
  return beside([
    { x: 0, piece: mounted(portrait, `${view.names}的肖像`, portraitWidth, height, view.posthumous) },
    { x: left, piece: words },
  ])
}

/** Without a portrait: the names on a plaque of a part of the sheet's height, and below it what they said. */
const plaqueHead = (view: PersonView, { width, height }: Area, part: number): Piece => {
  const said = quotePiece(view, width, Math.max(LEAST_QUOTE, Math.round(height * QUOTE)))
  return stack([namePlaque(view, width, height * part - stack(said).height - BETWEEN), ...said], BETWEEN)
}

/** Of many people the names alone fill a sheet: what they did follows on the next. */
const onMoreSheets = (view: PersonView, story: readonly StoryBlock[], title: Piece, area: Area): Piece[] => {
  const { width, height } = area
  const { portrait } = view
  const brief: StoryBlock = { kind: 'paragraph', text: view.summary }
  const head =
    portrait === undefined
      ? plaqueHead(view, area, MOST_PLAQUE)
      : portraitHead(view, portrait, width, MANY_PEOPLES_PORTRAIT)
  const flow = flowOf([brief, ...story], 66, width)
  return [spread([title, head], height, BETWEEN), ...paginated(flow, [height])]
}

/** What the deed leaves free is the plaque's: a void below it would look like a picture that somebody forgot. */
const withTallerPlaque = (view: PersonView, [title, , told]: readonly Piece[], area: Area): Piece[] => {
  if (!title || !told) return []
  const left = area.height - stack([title, told], BETWEEN).height - BETWEEN
  return [title, plaqueHead(view, area, Math.min(left / area.height, MOST_PLAQUE)), told]
}

const bodies = (view: PersonView, story: readonly StoryBlock[], area: Area): Piece[] => {
  const { width, height } = area
  const { portrait } = view
  const title = setText(view.title, TITLE, {
    width,
    sizes: sizesFrom(portrait === undefined ? 260 : 190, 84),
    maxLines: (size) => (size > 150 ? 1 : 2),
    leading: 1.25,
  })
  const heads =
    portrait === undefined
      ? PLAQUES.map((part) => () => plaqueHead(view, area, part))
      : PORTRAIT_WIDTHS.map((size) => () => portraitHead(view, portrait, width, size))
  const ways = heads.map((head) => () => {
    const fixed = [title, head()]
    const left = height - stack(fixed, BETWEEN).height - BETWEEN
    return [...fixed, deed(view, story, width, left)]
  })
  const set = firstFitting(ways, height, BETWEEN)
  if (stack(set, BETWEEN).height > height) return onMoreSheets(view, story, title, area)
  return [spread(portrait === undefined ? withTallerPlaque(view, set, area) : set, height, BETWEEN)]
}

/** 身边好人: one person, or a couple, on a sheet. */
export const personPoster = async (id: string): Promise<Poster | undefined> => {
  const view = personView(id)
  if (!view) return undefined
  const path = entryUrl('good-people', id)
  const station = entryById('good-people', id)?.data.station
  const story = await storyOnPaper('good-people', id)
  const surround = {
    plate: plateOf(station),
    label: '身边好人',
    temper: view.posthumous ? ('solemn' as const) : ('quiet' as const),
    foot: footOf(station, path, '扫一扫，看全文'),
  }
  return {
    title: `${view.names}：${view.title}`,
    description: view.summary,
    back: { label: '好人网页', href: path },
    shareImage: { collection: 'good-people', id },
    compose: (format) => severalSheets(surround, format, (area) => bodies(view, story, area)),
  }
}

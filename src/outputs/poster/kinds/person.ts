import { entryUrl } from '../../../model/addresses.ts'
import type { StoryBlock } from '../../../model/stories/story-blocks.ts'
import { entryById } from '../../../library/entries/entries.ts'
import { personView, type PersonView } from '../../../library/people/people.ts'
import { storyOnPaper } from '../../../library/stories/story.ts'
import { quotation } from '../../../library/typesetting/quotation.ts'
import { severalSheets } from '../pieces/frame.ts'
import { asMuchAsFits } from '../pieces/as-much-as-fits.ts'
import { mounted } from '../pieces/photo.ts'
import { footOf, plateOf } from '../pieces/station-surround.ts'
import type { Poster } from '../poster.ts'
import { blocksWithin, flowOf, paginated } from '../sheet/flow.ts'
import type { Area } from '../sheet/marks.ts'
import { beside, firstFitting, rule, spread, stack, type Piece } from '../sheet/piece.ts'
import { setText, sizesFrom, type Look } from '../sheet/text.ts'

const NAME: Look = { cut: 'display', colour: 'ink' }
const TITLE: Look = { cut: 'display', colour: 'ink' }
const ROLE: Look = { cut: 400, colour: 'ink' }
const HONOUR: Look = { cut: 700, colour: 'rice-gold' }
const NOTE: Look = { cut: 400, colour: 'ink-soft' }
const QUOTE: Look = { cut: 'display', colour: 'vermilion' }
/** Of the portrait, largest first: a long deed needs the room. */
const PORTRAIT_WIDTHS = [860, 760, 660, 560, 460] as const
const RATIO = 3 / 4
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
        sizes: sizesFrom(view.portrait === undefined ? 280 : 200, 64),
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

const quotePiece = ({ quote }: PersonView, width: number, most: number): Piece[] =>
  quote === undefined
    ? []
    : [setText(quotation(quote), QUOTE, { width, sizes: sizesFrom(most, 56), maxLines: 4, height: 520 })]

/** The portrait, and beside it who it is and what they said; without one the words have the width. */
const headPiece = (view: PersonView, width: number, portraitWidth: number): Piece => {
  const height = Math.round(portraitWidth / RATIO)
  if (view.portrait === undefined) return stack([whoPiece(view, width), ...quotePiece(view, width, 130)], 60)
  const left = portraitWidth + GUTTER
  const who = whoPiece(view, width - left)
  const said = quotePiece(view, width - left, 104)
  const words = stack([who, ...said], Math.max(40, Math.min(120, height - who.height - stack(said).height)))
  return beside([
    { x: 0, piece: mounted(view.portrait, `${view.names}的肖像`, portraitWidth, height, view.posthumous) },
    { x: left, piece: words },
  ])
}

/** The deed in brief, as large as it fits; where that leaves much, the story goes on as far as it may. */
const deed = (view: PersonView, story: readonly StoryBlock[], width: number, height: number): Piece => {
  const brief: StoryBlock = { kind: 'paragraph', text: view.summary }
  const all = [brief, ...story]
  const whole = [180, 150, 120, 104, 90, 78, 68].map((size) => blocksWithin(all, size, width, height))
  const told = whole.find(({ count }) => count === all.length) ?? asMuchAsFits(all, 58, width, height)
  if (told.count > 1) return told.piece
  const sizes = [110, 98, 88, 80, 74, 68, 62, 57].map((size) => blocksWithin([brief], size, width, height))
  return (sizes.find(({ count }) => count === 1) ?? blocksWithin([brief], 52, width, Number.MAX_SAFE_INTEGER))
    .piece
}

/** Of many people the names alone fill a sheet: what they did follows on the next. */
const onMoreSheets = (view: PersonView, story: readonly StoryBlock[], title: Piece, area: Area): Piece[] => {
  const { width, height } = area
  const brief: StoryBlock = { kind: 'paragraph', text: view.summary }
  const names = [title, headPiece(view, width, MANY_PEOPLES_PORTRAIT)]
  const flow = flowOf([brief, ...story], 66, width)
  return [spread(names, height, BETWEEN), ...paginated(flow, [height])]
}

const bodies = (view: PersonView, story: readonly StoryBlock[], { width, height }: Area): Piece[] => {
  const title = setText(view.title, TITLE, {
    width,
    sizes: sizesFrom(view.portrait === undefined ? 260 : 190, 84),
    maxLines: (size) => (size > 150 ? 1 : 2),
    leading: 1.25,
  })
  const ways = PORTRAIT_WIDTHS.map((portraitWidth) => () => {
    const fixed = [title, headPiece(view, width, portraitWidth)]
    const left = height - stack(fixed, BETWEEN).height - BETWEEN
    return [...fixed, deed(view, story, width, left)]
  })
  const set = firstFitting(ways, height, BETWEEN)
  return stack(set, BETWEEN).height > height
    ? onMoreSheets(view, story, title, { x: 0, y: 0, width, height })
    : [spread(set, height, BETWEEN)]
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

import { entryUrl } from '../../../model/addresses.ts'
import { eventView, type EventView } from '../../../library/events/event-view.ts'
import { storyOnPaper } from '../../../library/stories/story.ts'
import type { StoryBlock } from '../../../model/stories/story-blocks.ts'
import { entryById } from '../../../library/entries/entries.ts'
import { clockTime, longDay, weekdayName } from '../../../model/beijing-time.ts'
import { hoursInWords, isOfSeveralDays } from '../../../library/events/time-words.ts'
import { singleSheet } from '../pieces/frame.ts'
import { leaf } from '../pieces/signature.ts'
import { footOf, plateOf } from '../pieces/station-surround.ts'
import { temperOfFestival, type Temper } from '../pieces/temper.ts'
import type { Poster } from '../poster.ts'
import { blocksWithin } from '../sheet/flow.ts'
import type { Area } from '../sheet/marks.ts'
import { beside, inset, onGround, rule, spread, stack, type Piece } from '../sheet/piece.ts'
import { oneLine, setText, sizesFrom, type Look } from '../sheet/text.ts'

const TITLE: Look = { cut: 'display', colour: 'ink' }
const LABEL: Look = { cut: 400, colour: 'ink-soft' }
const STRONG: Look = { cut: 700, colour: 'ink' }
const REVERSED: Look = { cut: 700, colour: 'on-vermilion' }
const THEME: Look = { cut: 700, colour: 'vermilion' }
const LEAF = 560
const GUTTER = 90
const LABEL_WIDTH = 190
const LINE_GAP = 26

/** What an event's sheet is set from. */
interface EventWords {
  view: EventView
  story: StoryBlock[]
  temper: Temper
}

const titleOf = ({ view, temper }: EventWords, { width, height }: Area): Piece => {
  const above = [view.festival, view.theme].filter(Boolean).join(' · ')
  const align = temper === 'quiet' ? 'start' : 'middle'
  const title = setText(view.title, TITLE, {
    width,
    height: height * 0.36,
    sizes: sizesFrom(290, 110),
    leading: 1.22,
    maxLines: (size) => (size > 250 ? 1 : size > 180 ? 2 : size > 140 ? 3 : 5),
    align,
  })
  const line = above === '' ? [] : [setText(above, THEME, { width, sizes: [72, 60], maxLines: 1, align })]
  return stack([...line, title], 24)
}

/** 取消 and 延期 are seen before anything else: whoever reads only them has read enough. */
const warning = ({ view }: EventWords, width: number): Piece[] => {
  // What is over warns nobody any more.
  if (view.status === undefined || view.standing === 'over') return []
  const note = [view.status, view.newTimeNote, view.former && `原定${view.former.when}`].filter(Boolean)
  const words = setText(note.join('，'), REVERSED, { width: width - 80, sizes: [84, 72, 62], maxLines: 2 })
  return [onGround(words, width, 40, 'vermilion')]
}

const fact = (label: string, text: string | undefined, size: number, width: number): Piece[] =>
  text === undefined || text === ''
    ? []
    : [
        beside([
          { x: 0, piece: inset(oneLine(label, LABEL, 56), 0, Math.max(0, (size - 56) * 0.65)) },
          {
            x: LABEL_WIDTH,
            piece: setText(text, STRONG, { width: width - LABEL_WIDTH, sizes: [size], leading: 1.32 }),
          },
        ]),
      ]

const hoursOf = ({ starts, ends }: EventView): string =>
  isOfSeveralDays({ starts, ends })
    ? hoursInWords({ starts, ends }, '')
    : hoursInWords({ starts, ends }, starts.slice(0, 10))

const dayOf = (day: string): string => `${longDay(day)} ${weekdayName(day)}`

const clockPiece = ({ view }: EventWords, width: number): Piece => {
  const isLong = isOfSeveralDays(view)
  const day = view.starts.slice(0, 10)
  const words = isLong ? hoursOf(view) : hoursOf(view).replace('–', ' – ')
  const clock = setText(words, STRONG, {
    width,
    sizes: sizesFrom(isLong ? 90 : 170, 64),
    maxLines: isLong ? 3 : 1,
    leading: 1.2,
  })
  return stack([setText(dayOf(day), LABEL, { width, sizes: [60, 52], maxLines: 1 }), clock], 8)
}

/** Leaf at the left; hour and place, the two things that one has to keep in mind, beside it. */
const whenAndWhere = (words: EventWords, width: number): Piece => {
  const room = width - LEAF - GUTTER
  const { view } = words
  const right = stack(
    [
      clockPiece(words, room),
      ...(view.rule === undefined
        ? []
        : [setText(view.rule, THEME, { width: room, sizes: [64, 56], maxLines: 2 })]),
      rule(room, 3, 'rule-strong'),
      setText(view.place, STRONG, { width: room, sizes: sizesFrom(104, 66), maxLines: 3, height: 400 }),
    ],
    LINE_GAP,
  )
  return beside(
    [
      { x: 0, piece: leaf(view.starts.slice(0, 10), LEAF) },
      { x: LEAF + GUTTER, piece: right },
    ],
    'middle',
  )
}

const signUpOf = ({ signUp }: EventView): string | undefined =>
  signUp === undefined ? '直接来，不用报名' : [signUp.phone, signUp.note].filter(Boolean).join('，')

const facts = ({ view }: EventWords, width: number): Piece =>
  stack(
    [
      ...fact('谁能来', view.audience.join('、'), 68, width),
      ...fact('名额', view.capacity === undefined ? undefined : `${view.capacity}人`, 68, width),
      ...fact('报名', signUpOf(view), 68, width),
      ...fact('主办', view.responsibleUnit, 60, width),
      ...fact('以后', view.next.slice(1, 4).join('；'), 52, width),
    ],
    LINE_GAP,
  )

/** The whole story where there is room, else as much of it as there is: the page has the rest. */
const storyWithin = (story: readonly StoryBlock[], width: number, height: number): Piece[] => {
  const ways = [72, 64, 56].map((size) => blocksWithin(story, size, width, height))
  const chosen = ways.find(({ count }) => count === story.length) ?? ways.at(-1)
  return chosen && chosen.count > 0 ? [chosen.piece] : []
}

const body = (words: EventWords, area: Area): Piece => {
  const { width, height } = area
  const fixed = [
    ...warning(words, width),
    titleOf(words, area),
    whenAndWhere(words, width),
    facts(words, width),
  ]
  const used = stack(fixed, 50).height
  return spread([...fixed, ...storyWithin(words.story, width, height - used - 50)], height, 50)
}

const describe = (view: EventView): string =>
  `${dayOf(view.starts.slice(0, 10))} ${clockTime(view.starts)}，${view.place}。`

/** 活动预告: one event, to be read from across the road. */
export const eventPoster = async (id: string): Promise<Poster | undefined> => {
  const view = eventView(id)
  if (!view) return undefined
  const station = entryById('events', id)?.data.station
  const temper = temperOfFestival(view.festival)
  const words = { view, story: await storyOnPaper('events', id), temper }
  const path = entryUrl('events', id)
  const surround = {
    plate: plateOf(station),
    label: '活动预告',
    temper,
    foot: footOf(station, path, '扫一扫，看详情'),
  }
  return {
    title: view.title,
    description: describe(view),
    back: { label: '活动网页', href: path },
    shareImage: { collection: 'events', id },
    compose: (format) => singleSheet(surround, format, (area) => body(words, area)),
  }
}

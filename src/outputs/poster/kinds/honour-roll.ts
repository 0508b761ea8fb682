import { peopleByLevelUrl, peopleByQuarterUrl } from '../../../model/addresses.ts'
import { boardOfLevel, boardOfQuarter, type PersonSummary } from '../../../library/people/people.ts'
import { periodName } from '../../../library/site/period-names.ts'
import { labelOf, siteSettings } from '../../../library/site/site.ts'
import { severalSheets } from '../pieces/frame.ts'
import { mounted } from '../pieces/photo.ts'
import { grid } from '../pieces/section.ts'
import { footOf, plateOf } from '../pieces/station-surround.ts'
import type { Poster } from '../poster.ts'
import { moved, type Area } from '../sheet/marks.ts'
import { inset, onGround, spread, stack, type Piece } from '../sheet/piece.ts'
import { setText, sizesFrom, type Look } from '../sheet/text.ts'

const TITLE: Look = { cut: 'display', colour: 'rice-gold' }
const NAME: Look = { cut: 'display', colour: 'ink' }
const DEED: Look = { cut: 700, colour: 'ink' }
const HONOUR: Look = { cut: 400, colour: 'rice-gold' }
const BRIEF: Look = { cut: 400, colour: 'ink' }
const SURNAME: Look = { cut: 'display', colour: 'ink-soft' }
const BETWEEN = 46
const RATIO = 3 / 4

/** How many stand side by side, how wide the portraits are in parts of a column, whether the deed is told. */
interface Step {
  columns: number
  portrait: number
  tells: boolean
}

const STEPS: readonly Step[] = [
  { columns: 1, portrait: 0.5, tells: true },
  { columns: 2, portrait: 0.86, tells: true },
  { columns: 2, portrait: 0.7, tells: true },
  { columns: 2, portrait: 0.86, tells: false },
  { columns: 2, portrait: 0.72, tells: false },
  { columns: 2, portrait: 0.6, tells: false },
  { columns: 2, portrait: 0.5, tells: false },
  { columns: 3, portrait: 0.86, tells: true },
  { columns: 4, portrait: 0.9, tells: true },
  { columns: 4, portrait: 0.7, tells: true },
  { columns: 3, portrait: 0.86, tells: false },
  { columns: 4, portrait: 0.95, tells: false },
  { columns: 3, portrait: 0.7, tells: false },
  { columns: 3, portrait: 0.55, tells: false },
  { columns: 3, portrait: 0.44, tells: false },
]
const LAST: Step = { columns: 3, portrait: 0.6, tells: false }
/** So many stand side by side where that is the only row; in more rows nobody could read what is said of them. */
const MOST_IN_ONE_ROW = 4
const MOST_IN_ROWS = 3

/** Sizes of name, deed and honour by how many stand side by side. */
const sizesIn = ({ columns }: Step): [name: number, deed: number, honour: number] =>
  columns < 3 ? [104, 56, 48] : columns === 3 ? [80, 50, 44] : [68, 44, 42]

/** Without a photo the surname stands on the mount. */
const portraitPiece = ({ portrait, names, posthumous }: PersonSummary, width: number): Piece => {
  const height = width / RATIO
  if (portrait !== undefined) return mounted(portrait, `${names}的肖像`, width, height, posthumous)
  const [surname = ''] = [...names]
  const letter = setText(surname, SURNAME, {
    width: width - 60,
    sizes: [Math.round(width * 0.4)],
    align: 'middle',
  })
  const padding = (height - letter.height) / 2
  const ground = onGround(
    { height: height - 60, marks: moved(letter.marks, 0, padding - 30) },
    width,
    30,
    'rice-gold-wash',
  )
  return { height, marks: ground.marks }
}

/** The names, the deed, the honour and, where there is room, what was done. */
const personWords = (person: PersonSummary, step: Step, width: number): Piece[] => {
  const [name, deed, honour] = sizesIn(step)
  const line = (text: string, look: Look, size: number) =>
    setText(text, look, { width, sizes: [size, Math.round(size * 0.85)], align: 'middle', leading: 1.36 })
  const brief = { width, sizes: [Math.min(46, honour)], leading: 1.5, rag: 'filled' as const }
  return [
    line(person.posthumous ? `${person.names}（追授）` : person.names, NAME, name),
    line(person.title, DEED, deed),
    ...(person.honour === undefined ? [] : [line(person.honour, HONOUR, honour)]),
    ...(step.tells ? [setText(person.summary, BRIEF, brief)] : []),
  ]
}

const personPiece =
  (person: PersonSummary, step: Step) =>
  (width: number): Piece => {
    const portraitWidth = Math.round(width * step.portrait)
    const portrait = inset(portraitPiece(person, portraitWidth), Math.round((width - portraitWidth) / 2))
    return stack([portrait, ...personWords(person, step, width)], 12)
  }

const boardAt = (people: readonly PersonSummary[], step: Step, width: number): Piece =>
  grid(
    people.map((person) => personPiece(person, step)),
    { columns: step.columns, width, gutter: 80, between: 50 },
  )

const titlePiece = (title: string, width: number): Piece =>
  setText(title, TITLE, {
    width,
    sizes: sizesFrom(180, 96),
    maxLines: (size) => (size > 120 ? 1 : 2),
    align: 'middle',
    leading: 1.2,
  })

/** People in so many groups, as even as can be. */
const inGroups = (people: readonly PersonSummary[], count: number): PersonSummary[][] => {
  const each = Math.ceil(people.length / count)
  return Array.from({ length: Math.ceil(people.length / each) }, (_, at) =>
    people.slice(at * each, (at + 1) * each),
  )
}

const isReadable = ({ columns }: Step, group: readonly PersonSummary[]): boolean =>
  columns <= MOST_IN_ROWS || group.length <= MOST_IN_ONE_ROW

/** Everybody on one sheet where each is large enough to be read; else on as few as it takes, evenly. */
const bodies = (title: string, people: readonly PersonSummary[], { width, height }: Area): Piece[] => {
  const head = titlePiece(title, width)
  const room = height - head.height - BETWEEN
  const sheets = (groups: readonly PersonSummary[][], step: Step): Piece[] =>
    groups.map((group) => spread([head, boardAt(group, step, width)], height, BETWEEN))
  for (let count = 1; count < people.length; count += 1) {
    const groups = inGroups(people, count)
    const step = STEPS.find((each) =>
      groups.every((group) => isReadable(each, group) && boardAt(group, each, width).height <= room),
    )
    if (step) return sheets(groups, step)
  }
  return sheets(inGroups(people, people.length), LAST)
}

const roll = (
  title: string,
  people: readonly PersonSummary[],
  path: string,
  label: string,
): Poster | undefined => {
  if (people.length === 0) return undefined
  const surround = {
    plate: plateOf(undefined),
    label,
    temper: 'festive' as const,
    foot: footOf(undefined, path, '扫一扫，看事迹'),
  }
  return {
    title,
    description: `${siteSettings().county}${title}，${people.length} 则事迹。`,
    back: { label: '好人榜', href: path },
    shareImage: { collection: 'site', id: 'people' },
    compose: (format) => severalSheets(surround, format, (area) => bodies(title, people, area)),
  }
}

/** 光荣榜 of a quarter. */
export const quarterRoll = (quarter: string): Poster | undefined =>
  roll(`${periodName(quarter)}光荣榜`, boardOfQuarter(quarter), peopleByQuarterUrl(quarter), '光荣榜')

/** 善行义举榜 of a level of honours. */
export const levelRoll = (level: string): Poster | undefined =>
  roll(
    `${labelOf('honourLevels', level)}善行义举榜`,
    boardOfLevel(level),
    peopleByLevelUrl(level),
    '善行义举榜',
  )

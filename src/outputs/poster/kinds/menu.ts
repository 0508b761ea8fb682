import { entryUrl, urls } from '../../../model/addresses.ts'
import { entryById } from '../../../library/entries/entries.ts'
import { projectMenu, type MenuItem, type MenuSection } from '../../../library/projects/menu.ts'
import { siteSettings } from '../../../library/site/site.ts'
import { severalSheets } from '../pieces/frame.ts'
import { sectionHead } from '../pieces/section.ts'
import { footOf, plateOf } from '../pieces/station-surround.ts'
import type { Poster } from '../poster.ts'
import { paginated, type FlowItem } from '../sheet/flow.ts'
import type { Area } from '../sheet/marks.ts'
import { beside, gap, rule, stack, type Piece } from '../sheet/piece.ts'
import { oneLine, setText, type Look } from '../sheet/text.ts'

const TITLE: Look = { cut: 'display', colour: 'ink' }
const CODE: Look = { cut: 700, colour: 'vermilion' }
const NAME: Look = { cut: 700, colour: 'ink' }
const PLAIN: Look = { cut: 400, colour: 'ink' }
const NOTE: Look = { cut: 400, colour: 'ink-soft' }
const COLUMN_GAP = 80

/** How a menu is set: with what each project is about, or only when; in one column or two. */
interface Step {
  /** Size of a project's name; what is said of it is smaller. */
  size: number
  isBrief: boolean
  columns: 1 | 2
}

const STEPS: readonly Step[] = [
  ...[74, 66, 58, 52].map((size) => ({ size, isBrief: false, columns: 1 as const })),
  ...[74, 66, 58, 52].map((size) => ({ size, isBrief: true, columns: 1 as const })),
  ...[54, 50, 47].map((size) => ({ size, isBrief: true, columns: 2 as const })),
]
const LAST: Step = { size: 47, isBrief: true, columns: 2 }

const about = (
  { content, schedule, place, provider }: MenuItem,
  { size, isBrief }: Step,
  room: number,
): Piece[] => {
  const small = Math.max(42, Math.round(size * 0.78))
  const said = (text: string, look: Look) =>
    setText(text, look, { width: room, sizes: [small], leading: 1.36, rag: 'full' })
  if (isBrief) return [said(schedule ?? provider, NOTE)]
  const facts = [schedule, place, provider].filter((fact) => fact !== undefined && fact !== '').join(' · ')
  return [
    setText(content, PLAIN, { width: room, sizes: [small], leading: 1.4, rag: 'filled' }),
    said(facts, NOTE),
  ]
}

const itemPiece = (item: MenuItem, step: Step, width: number): Piece => {
  const { size } = step
  const left = size * (step.columns === 1 ? 4 : 3.5)
  const room = width - left
  const words = stack([
    setText(item.name, NAME, { width: room, sizes: [size] }),
    ...about(item, step, room),
    gap(size * 0.26),
    rule(room, 2, 'rule-strong'),
    gap(size * 0.26),
  ])
  return beside([
    { x: 0, piece: oneLine(item.code, CODE, Math.round(size * 0.86), 1.5) },
    { x: left, piece: words },
  ])
}

const sectionItems = ({ label, items }: MenuSection, step: Step, width: number): FlowItem[] => [
  {
    piece: stack([
      gap(step.size * 0.3),
      sectionHead(label, width, Math.round(step.size * 1.16)),
      gap(step.size * 0.3),
    ]),
    keepsNext: true,
  },
  ...items.map((item) => ({ piece: itemPiece(item, step, width), keepsNext: false })),
]

const titlePiece = (title: string, count: number, width: number): Piece =>
  stack(
    [
      setText(title, TITLE, { width, sizes: [150, 120], maxLines: 1 }),
      setText(`${count}项服务，看中哪项，打电话报编号、村名和想办的日子。`, PLAIN, {
        width,
        sizes: [52],
        rag: 'full',
      }),
    ],
    14,
  )

/** The columns of a menu one after the other; those of the first sheet are shorter by its title. */
const columnsAt = (
  sections: readonly MenuSection[],
  step: Step,
  width: number,
  heights: readonly [number, number],
): Piece[] => {
  const each = step.columns === 1 ? width : (width - COLUMN_GAP) / 2
  const items = sections.flatMap((one) => sectionItems(one, step, each))
  const [first, others] = heights
  return paginated(items, step.columns === 1 ? [first, others] : [first, first, others])
}

/** The largest size at which one sheet holds the menu; else the smallest, on as many sheets as it takes. */
const bodies = (title: string, sections: readonly MenuSection[], { width, height }: Area): Piece[] => {
  const count = sections.reduce((sum, { items }) => sum + items.length, 0)
  const head = titlePiece(title, count, width)
  const heights = [height - head.height - 30, height] as const
  const step = STEPS.find((each) => columnsAt(sections, each, width, heights).length <= each.columns) ?? LAST
  const columns = columnsAt(sections, step, width, heights)
  const right = (width + COLUMN_GAP) / 2
  const sheets = Array.from({ length: Math.ceil(columns.length / step.columns) }, (_, at) =>
    beside(
      columns
        .slice(at * step.columns, (at + 1) * step.columns)
        .map((piece, side) => ({ x: side * right, piece })),
    ),
  )
  return sheets.map((sheet, at) => (at === 0 ? stack([head, sheet], 30) : sheet))
}

const NOTHING = '现在没有可以点的服务。有什么需要，进门说一声。'

const menuOf = (stationId: string | undefined, sections: readonly MenuSection[], title: string): Poster => {
  const path = stationId === undefined ? urls.menu : entryUrl('stations', stationId)
  const surround = {
    plate: plateOf(stationId),
    label: '服务菜单',
    temper: 'quiet' as const,
    foot: footOf(
      stationId,
      stationId === undefined ? urls.menu : `${urls.menu}?station=${stationId}`,
      '扫一扫，点服务',
    ),
  }
  return {
    title,
    description: `${title}，打印出来贴在墙上，打电话报编号就能点。`,
    back:
      stationId === undefined ? { label: '项目菜单', href: urls.menu } : { label: '本站网页', href: path },
    shareImage:
      stationId === undefined
        ? { collection: 'site', id: 'menu' }
        : { collection: 'stations', id: stationId },
    compose: (format) =>
      severalSheets(surround, format, (area) =>
        sections.length > 0
          ? bodies('点单菜单', sections, area)
          : [setText(NOTHING, NAME, { width: area.width, sizes: [90], leading: 1.5 })],
      ),
  }
}

/** What a station can have: its own projects, and those that are for the whole county where it names none. */
const sectionsOfStation = (id: string): MenuSection[] =>
  projectMenu()
    .sections.map((each) => ({
      ...each,
      items: each.items.filter(({ filters }) => filters.station.length === 0 || filters.station.includes(id)),
    }))
    .filter(({ items }) => items.length > 0)

/** A station's menu card. */
export const stationMenu = (id: string): Poster | undefined => {
  const station = entryById('stations', id)
  return station && menuOf(id, sectionsOfStation(id), `${station.data.name}服务菜单`)
}

/** The county's menu card. */
export const countyMenu = (): Poster =>
  menuOf(undefined, projectMenu().sections, `${siteSettings().county}服务菜单`)

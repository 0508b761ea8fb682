import { entryUrl } from '../../../model/addresses.ts'
import { longDay } from '../../../model/beijing-time.ts'
import { reportView, type ReportView } from '../../../library/reports/report-view.ts'
import { singleSheet } from '../pieces/frame.ts'
import { footOf, plateOf } from '../pieces/station-surround.ts'
import type { Poster } from '../poster.ts'
import type { Area } from '../sheet/marks.ts'
import { beside, inset, rule, spread, stack, type Piece } from '../sheet/piece.ts'
import { oneLine, setText, type Look } from '../sheet/text.ts'

const TITLE: Look = { cut: 'display', colour: 'ink' }
const LABEL: Look = { cut: 400, colour: 'ink-soft' }
const SAID: Look = { cut: 400, colour: 'ink' }
const STEP: Look = { cut: 700, colour: 'ink' }
const SIZE = 54
const LABEL_WIDTH = 300
/** Room for what a reviewer writes by hand. */
const ROOM_TO_WRITE = 110

const STEPS = ['初审', '复审', '终审'] as const

/** What is known of the manuscript, as it was published. */
const factsOf = (view: ReportView): [label: string, said: string][] => [
  ['标题', view.title],
  ['活动日期', longDay(view.date)],
  ['阵地', view.station?.name ?? ''],
  ['来源', view.byline.source ?? ''],
  ['作者', view.byline.author ?? ''],
  ['编辑', view.byline.editor ?? ''],
  ['责任编辑', view.byline.chiefEditor ?? ''],
  ['登出', longDay(view.published.slice(0, 10))],
  ['照片', `${view.photos.length + (view.lead ? 1 : 0)} 张`],
]

const factRow = ([label, said]: [string, string], width: number): Piece => {
  const row = beside([
    { x: 0, piece: oneLine(label, LABEL, SIZE) },
    {
      x: LABEL_WIDTH,
      piece: setText(said || ' ', SAID, { width: width - LABEL_WIDTH, sizes: [SIZE], rag: 'full' }),
    },
  ])
  return stack([row, rule(width, 2, 'rule-strong')], 14)
}

/** One reviewer: what was found, who says so, and when. */
const stepPiece = (name: string, width: number): Piece => {
  const places = [
    ['签字', 0.4],
    ['年', 0.74],
    ['月', 0.84],
    ['日', 0.94],
  ] as const
  const signed = beside(places.map(([word, at]) => ({ x: width * at, piece: oneLine(word, LABEL, SIZE) })))
  return stack([
    oneLine(`${name}意见`, STEP, SIZE),
    inset(signed, 0, ROOM_TO_WRITE),
    inset(rule(width, 3, 'ink'), 0, 16),
  ])
}

const body = (view: ReportView, { width, height }: Area): Piece =>
  spread(
    [
      setText('稿件审核单', TITLE, { width, sizes: [130], align: 'middle' }),
      stack(
        factsOf(view).map((fact) => factRow(fact, width)),
        14,
      ),
      ...STEPS.map((name) => stepPiece(name, width)),
    ],
    height,
    20,
  )

/** 审核单: of a report that was published, to be signed and filed. */
export const reviewSheet = (id: string): Poster | undefined => {
  const view = reportView(id)
  if (!view) return undefined
  const path = entryUrl('reports', id)
  const surround = {
    plate: plateOf(view.station?.id),
    label: '审核单',
    temper: 'quiet' as const,
    foot: footOf(view.station?.id, path, '扫一扫，看全文'),
  }
  return {
    title: `审核单：${view.title}`,
    description: '稿件的审核单：打印出来，三级审核的人签字，存档。',
    back: { label: '报道网页', href: path },
    shareImage: { collection: 'reports', id },
    compose: (format) => singleSheet(surround, format, (area) => body(view, area)),
  }
}

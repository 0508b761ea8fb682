import { entryUrl } from '../../../model/addresses.ts'
import { projectView, type ProjectView } from '../../../library/projects/projects.ts'
import { singleSheet } from '../pieces/frame.ts'
import { photo } from '../pieces/photo.ts'
import { figurePiece, grid, section } from '../pieces/section.ts'
import { footOf, plateOf } from '../pieces/station-surround.ts'
import type { Poster } from '../poster.ts'
import type { Area } from '../sheet/marks.ts'
import { beside, firstFitting, rule, spread, stack, type Piece } from '../sheet/piece.ts'
import { setText, sizesFrom, type Look } from '../sheet/text.ts'

type Brand = NonNullable<ProjectView['brand']>

const NAME: Look = { cut: 'display', colour: 'ink' }
const SLOGAN: Look = { cut: 'display', colour: 'vermilion' }
const PLAIN: Look = { cut: 400, colour: 'ink' }
const HONOUR: Look = { cut: 700, colour: 'rice-gold' }
const NOTE: Look = { cut: 400, colour: 'ink-soft' }
const BETWEEN = 56

/** How large the words are, and how tall the photo in parts of its width. */
interface Step {
  scale: number
  photo: number
  honours: number
}

const STEPS: readonly Step[] = [
  { scale: 1.9, photo: 0.66, honours: 6 },
  { scale: 1.6, photo: 0.66, honours: 6 },
  { scale: 1.35, photo: 0.6, honours: 4 },
  { scale: 1.15, photo: 0.56, honours: 4 },
  { scale: 1.07, photo: 0.5, honours: 4 },
  { scale: 1, photo: 0.46, honours: 3 },
  { scale: 0.94, photo: 0.42, honours: 2 },
  { scale: 0.88, photo: 0.36, honours: 1 },
  { scale: 0.84, photo: 0.28, honours: 1 },
  { scale: 0.8, photo: 0.24, honours: 1 },
  // Without a photo there is room for larger words again.
  { scale: 1, photo: 0, honours: 2 },
  { scale: 0.9, photo: 0, honours: 1 },
  { scale: 0.8, photo: 0, honours: 1 },
]

const told = (heading: string, text: string, at: (size: number) => number, width: number): Piece[] =>
  section(
    heading,
    [setText(text, PLAIN, { width, sizes: [at(54)], leading: 1.6, rag: 'filled' })],
    width,
    at(62),
  )

const figuresOf = ({ result }: ProjectView, at: (size: number) => number, width: number): Piece[] => {
  const shown = result.slice(0, 3)
  if (shown.length === 0) return []
  const pieces = shown.map(
    ({ figure, unit }) =>
      (each: number) =>
        figurePiece(figure, unit, each, at(130)),
  )
  const asOf =
    shown
      .map((each) => each.asOf)
      .toSorted()
      .at(-1) ?? ''
  return [
    stack(
      [
        grid(pieces, { columns: shown.length, width, gutter: 60, between: 20 }),
        setText(`截至 ${asOf.replaceAll('-', '.')}`, NOTE, { width, sizes: [40] }),
      ],
      10,
    ),
  ]
}

const honoursOf = (
  { honours }: Brand,
  most: number,
  at: (size: number) => number,
  width: number,
): Piece[] => {
  const lines = honours.slice(0, most).map(({ name, date }) =>
    setText([date, name].filter(Boolean).join(' '), HONOUR, {
      width: width - 44,
      sizes: [at(52)],
      leading: 1.4,
    }),
  )
  if (lines.length === 0) return []
  const words = stack(lines, 8)
  return [
    beside([
      { x: 0, piece: { height: words.height, marks: rule(14, words.height, 'rice-gold').marks } },
      { x: 44, piece: words },
    ]),
  ]
}

const pieces = (view: ProjectView, brand: Brand, step: Step, width: number): Piece[] => {
  const at = (size: number) => Math.round(size * step.scale)
  const cover =
    brand.cover !== undefined && step.photo > 0
      ? { image: brand.cover, alt: brand.coverAlt ?? view.name }
      : undefined
  return [
    stack(
      [
        setText(view.name, NAME, { width, sizes: sizesFrom(at(190), 96), maxLines: 2, leading: 1.2 }),
        setText(brand.slogan, SLOGAN, { width, sizes: sizesFrom(at(116), 76), maxLines: 2 }),
      ],
      20,
    ),
    ...(cover ? [photo(cover, width, Math.round(width * step.photo))] : []),
    ...figuresOf(view, at, width),
    ...told('为什么做', brand.problem, at, width),
    ...told('怎么做', brand.practice, at, width),
    ...honoursOf(brand, step.honours, at, width),
  ]
}

const body = (view: ProjectView, brand: Brand, { width, height }: Area): Piece =>
  spread(
    firstFitting(
      STEPS.map((step) => () => pieces(view, brand, step, width)),
      height,
      BETWEEN,
    ),
    height,
    BETWEEN,
  )

/** 品牌项目: nothing for a project that is no brand. */
export const brandPoster = (id: string): Poster | undefined => {
  const view = projectView(id)
  if (!view?.brand) return undefined
  const { brand } = view
  const path = entryUrl('projects', id)
  const surround = {
    plate: { ...plateOf(undefined), name: view.provider },
    label: '品牌项目',
    temper: 'quiet' as const,
    foot: {
      ...footOf(undefined, path, '扫一扫，看故事'),
      ...(view.order.phone === undefined ? {} : { phone: view.order.phone }),
    },
  }
  return {
    title: `${view.name}：${brand.slogan}`,
    description: brand.problem,
    back: { label: '项目网页', href: path },
    shareImage: { collection: 'projects', id },
    compose: (format) => singleSheet(surround, format, (area) => body(view, brand, area)),
  }
}

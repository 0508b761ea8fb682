/** The portal's hand in an official account: the same edge, leaf, captions and quotations, written on each piece. */
import type { Element, ElementContent } from 'hast'
import { dateBlock } from '../../library/typesetting/date-block.ts'
import { light } from '../../styles/palette.ts'
import { piece, picture, type Styles } from './kept.ts'

type Words = readonly (ElementContent | string)[]

const BELOW = '0 0 20px'
const BELOW_WITHIN = '0 0 8px'
const SMALL: Styles = { 'font-size': '14px', 'line-height': '1.6', color: light['ink-soft'] }

/** A paragraph. @param isWithin whether it stands in a list or a quotation */
export const paragraph = (words: Words, isWithin = false): Element =>
  piece('p', { margin: isWithin ? BELOW_WITHIN : BELOW, 'line-height': '1.75' }, words)

/** A small line: a caption, who wrote it. */
export const smallLine = (words: Words, styles: Styles = {}): Element =>
  piece('p', { margin: '0', ...SMALL, ...styles }, words)

/** A heading of the first rank behind the vermilion edge, or one below it. */
export const heading = (words: Words, isFirst: boolean): Element =>
  isFirst
    ? piece('section', { margin: '32px 0 16px', 'border-left': `4px solid ${light.vermilion}` }, [
        piece('p', { margin: '0', padding: '0 0 0 12px', 'font-size': '18px', 'line-height': '1.4' }, [
          piece('strong', {}, words),
        ]),
      ])
    : piece('p', { margin: '24px 0 12px', 'font-size': '17px', 'line-height': '1.4' }, [
        piece('strong', {}, words),
      ])

/** Somebody's words. */
export const quotation = (inside: Words): Element =>
  piece(
    'blockquote',
    {
      margin: BELOW,
      padding: '12px 16px 4px',
      border: 'none',
      'border-left': `3px solid ${light['rule-strong']}`,
      'background-color': light.paper,
      color: light.ink,
    },
    inside,
  )

/** What it is about, in short. */
export const brief = (words: Words): Element =>
  piece(
    'section',
    { margin: '0 0 24px', padding: '12px 16px', 'background-color': light['vermilion-wash'] },
    [piece('p', { margin: '0', 'line-height': '1.75' }, words)],
  )

/** A photo with its caption line. */
export const figure = (address: string, alt: string, caption: string | undefined): Element =>
  piece('section', { margin: '0 0 24px' }, [
    picture(address, alt),
    ...(caption === undefined ? [] : [smallLine([caption], { padding: '8px 0 0' })]),
  ])

const leaf = (day: string): Element => {
  const { top, large, bottom } = dateBlock(day)
  const line = (text: string, styles: Styles) => piece('p', { margin: '0', ...styles }, [text])
  return piece(
    'section',
    {
      display: 'inline-block',
      'vertical-align': 'middle',
      width: '88px',
      margin: '0 16px 12px 0',
      border: `1px solid ${light.rule}`,
      'text-align': 'center',
    },
    [
      line(top, {
        'background-color': light.vermilion,
        color: light['on-vermilion'],
        'font-size': '12px',
        'line-height': '24px',
        'letter-spacing': '0px',
      }),
      line(large, { 'font-size': '36px', 'font-weight': 'bold', 'line-height': '48px', color: light.ink }),
      line(bottom, { 'font-size': '12px', 'line-height': '20px', color: light['ink-soft'] }),
    ],
  )
}

/** What stands on a name plate. */
export interface PlateWords {
  /** `实践站`, in vermilion. */
  small: string
  name: string
}

const plate = ({ small, name }: PlateWords, width: string): Element =>
  piece('section', { display: 'inline-block', 'vertical-align': 'middle', width, margin: '0 0 12px' }, [
    piece('section', { 'border-left': `4px solid ${light.vermilion}`, padding: '0 0 0 12px' }, [
      smallLine([small], { color: light.vermilion }),
      piece('p', { margin: '0', 'line-height': '1.4' }, [piece('strong', {}, [name])]),
    ]),
  ])

/** The head of an article: the leaf of its day beside the name plate of its place. */
export const head = (day: string | undefined, words: PlateWords | undefined): Element[] => {
  const parts = [
    ...(day === undefined ? [] : [leaf(day)]),
    ...(words === undefined ? [] : [plate(words, day === undefined ? '100%' : '64%')]),
  ]
  return parts.length === 0 ? [] : [piece('section', { margin: '0 0 12px' }, parts)]
}

/** An honour, in rice gold. */
export const honourLine = (text: string, note: string): Element =>
  piece(
    'section',
    {
      margin: '0 0 12px',
      padding: '8px 12px',
      'border-left': `4px solid ${light['rice-gold']}`,
      'background-color': light['rice-gold-wash'],
    },
    [
      piece('p', { margin: '0', color: light['rice-gold'], 'line-height': '1.5' }, [
        piece('strong', {}, [text]),
      ]),
      ...(note === '' ? [] : [smallLine([note])]),
    ],
  )

/** A fact with its name. */
export const factLine = (label: string, value: string): Element =>
  piece('p', { margin: '0 0 8px', 'line-height': '1.6' }, [
    piece('span', { color: light['ink-soft'] }, [`${label}：`]),
    value,
  ])

/** The way to the portal at the end, by code. */
export const qrBlock = (address: string, lines: readonly string[]): Element =>
  piece(
    'section',
    {
      margin: '32px 0 0',
      padding: '20px 16px',
      'border-top': `4px solid ${light.vermilion}`,
      'background-color': light.paper,
      'text-align': 'center',
    },
    [
      picture(address, '二维码', { width: '128px' }),
      ...lines.map((line, at) => smallLine([line], { padding: at === 0 ? '12px 0 0' : '0' })),
    ],
  )

/** Everything, in the letters of an article. */
export const sheet = (pieces: readonly Element[]): Element =>
  piece(
    'section',
    {
      padding: '0 4px',
      color: light.ink,
      'font-size': '16px',
      'line-height': '1.75',
      'letter-spacing': '0.5px',
      'word-break': 'break-word',
    },
    pieces,
  )

/** One line of set text as SVG: runs of letters side by side, each at its place. */
import { isOpening, type PlacedUnit } from '../../type/punctuation.ts'
import type { Script } from '../../../model/fields/scripts.ts'
import { scaleOf } from '../../type/script-faces.ts'
import { EMOJI_SCALE } from '../../type/units.ts'
import { isJoined } from '../../type/joined-letters.ts'
import { partsOf, printed } from '../../type/reading-order.ts'
import type { SetLine } from './marks.ts'
import { escaped, figure } from './svg-text.ts'

/** What is printed in one go. */
interface Run {
  x: number
  text: string
  width: number
  isPicture: boolean
  /** Stands at its right end: a reader's own face may have no empty half there, and would hang it out of the line. */
  isOpening: boolean
  /** Words that a face of ours was measured for: they are as wide as they are, and never stretched. */
  script: Script | undefined
}

/** What goes on from the run before: plain text beside plain text, or a word beside a word of its script. */
const goesOn = (unit: PlacedUnit, last: PlacedUnit | undefined): boolean => {
  if (!last || isOpening(unit) || isOpening(last)) return false
  if (Math.abs(last.x + last.width - unit.x) > 0.001) return false
  return unit.script ? unit.script === last.script : unit.face === 'Text' && last.face === 'Text'
}

const runOf = (units: readonly PlacedUnit[], size: number): Run => {
  const [first] = units
  const last = units.at(-1)
  const x = first?.x ?? 0
  return {
    x: x * size,
    text: units.map(printed).join(''),
    width: last ? (last.x + last.width - x) * size : 0,
    isPicture: first?.face === 'Emoji',
    isOpening: isOpening(first),
    script: units.find(({ script }) => script !== undefined)?.script,
  }
}

/** Units that stand side by side without a gap are one run; a mark that gives up half its square ends one. */
const runsOf = (units: readonly PlacedUnit[], size: number): Run[] => {
  const groups: PlacedUnit[][] = []
  for (const unit of units) {
    const group = groups.at(-1)
    if (group && goesOn(unit, group.at(-1))) group.push(unit)
    else groups.push([unit])
  }
  return groups.map((group) => runOf(group, size))
}

const LATIN = /[\u0021-\u024f]/u

/**
 * Figures and letters of another face are wider or narrower: they are held to the width that they were measured at. Letters that
 * join and that no face of ours has are drawn narrower or wider for it, not parted.
 */
const lengthOf = ({ text, width, script }: Run): string => {
  if (script) return ''
  if (isJoined(text)) return ` textLength="${figure(width)}" lengthAdjust="spacingAndGlyphs"`
  return text.length > 1 && LATIN.test(text) ? ` textLength="${figure(width)}"` : ''
}

/** Pictures are of a face of their own; they and tall scripts are set smaller. */
const looksOf = (run: Run, size: number): string => {
  if (run.isPicture) return ` class="face-emoji" font-size="${figure(size * EMOJI_SCALE)}"`
  const scale = run.script ? scaleOf(run.script) : 1
  return scale === 1 ? lengthOf(run) : ` font-size="${figure(size * scale)}"`
}

const runSvg = (run: Run, line: SetLine): string => {
  const looks = looksOf(run, line.size)
  const stand = run.isOpening ? ' text-anchor="end"' : ''
  const x = line.x + run.x + (run.isOpening ? run.width : 0)
  return `<tspan x="${figure(x)}"${stand}${looks}>${escaped(run.text)}</tspan>`
}

const textSvg = (line: SetLine, looks: string, runs: string): string =>
  `<text y="${figure(line.y)}" font-size="${figure(line.size)}"${looks}>${runs}</text>`

/** In one piece: only so does a browser put its words, marks and figures in the order of their readers. */
const reversedSvg = (line: SetLine, units: readonly PlacedUnit[]): string => {
  const { x, width, text } = runOf(units, line.size)
  const right = figure(line.x + x + width)
  return textSvg(line, ' direction="rtl"', `<tspan x="${right}">${escaped(text)}</tspan>`)
}

/** A line as text elements: one, or one for each change of direction. */
export const lineSvg = (line: SetLine): string =>
  // An indent is a unit without a sign.
  partsOf(line.units.filter(({ text }) => text !== ''))
    .map(({ units, isReversed }) =>
      isReversed
        ? reversedSvg(line, units)
        : textSvg(
            line,
            '',
            runsOf(units, line.size)
              .map((run) => runSvg(run, line))
              .join(''),
          ),
    )
    .join('')

/** Trees of styled boxes, the common language of satori and Takumi. */
import { BOX_EM, COLOURS, type Patch, type TextLine } from '../design/sheet.ts'
import { EMOJI_SCALE, type Unit } from '../../type/units.ts'

/** A box with a place and either children or a text. */
export interface BoxNode {
  style: Record<string, string | number>
  text?: string
  children?: BoxNode[]
}

/** A filled rectangle. */
export const patchNode = ({ x, y, width, height, colour }: Patch): BoxNode => ({
  style: {
    position: 'absolute',
    display: 'flex',
    left: x,
    top: y,
    width,
    height,
    backgroundColor: COLOURS[colour],
  },
})

/** One unit in a box 1.5 em high whose upper left corner is `x`, `y`. */
export const unitNode = (
  unit: Unit,
  x: number,
  y: number,
  line: Pick<TextLine, 'size' | 'weight'>,
  colour: string,
): BoxNode => {
  const place = { position: 'absolute', display: 'flex', left: x, top: y, color: colour }
  if (unit.face === 'Box') return codeBox(unit.text, line.size, place, colour)
  return {
    style: {
      ...place,
      fontFamily: unit.face,
      fontWeight: unit.face === 'Emoji' ? 700 : line.weight,
      fontSize: unit.face === 'Emoji' ? line.size * EMOJI_SCALE : line.size,
      lineHeight: `${line.size * BOX_EM}px`,
      whiteSpace: 'pre',
    },
    text: unit.text,
  }
}

/** A frame with a code point in two rows: what stands where no face has the character. */
const codeBox = (name: string, size: number, place: BoxNode['style'], colour: string): BoxNode => {
  const digits = name.replace('U+', '')
  const half = Math.ceil(digits.length / 2)
  const row = (text: string): BoxNode => ({
    style: {
      display: 'flex',
      fontFamily: 'Text',
      fontWeight: 700,
      fontSize: size * 0.3,
      lineHeight: `${size * 0.36}px`,
    },
    text,
  })
  const frame = {
    ...place,
    marginTop: size * 0.36,
    marginLeft: size * 0.04,
    width: size * 0.92,
    height: size * 0.92,
    border: `${Math.max(1, Math.round(size / 28))}px solid ${colour}`,
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
  }
  return { style: frame, children: [row(digits.slice(0, half)), row(digits.slice(half))] }
}

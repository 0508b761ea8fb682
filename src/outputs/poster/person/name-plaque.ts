/** Where there is no portrait, the name itself is looked at: on a plaque of rice gold, as it would hang over a door. */
import type { PersonView } from '../../../library/people/people.ts'
import { latticeFrame, mourningFrame } from '../pieces/temper.ts'
import { inMiddleOf, inset, rule, stack, type Piece } from '../sheet/piece.ts'
import { setText, sizesFrom, type Look } from '../sheet/text.ts'

const NAME: Look = { cut: 'display', colour: 'ink' }
const ROLE: Look = { cut: 400, colour: 'ink' }
const HONOUR: Look = { cut: 700, colour: 'rice-gold' }
const NOTE: Look = { cut: 400, colour: 'ink-soft' }
const PADDING = { across: 140, down: 90 }
/** Names of many may be smaller than a name that is read from across the road. */
const NAME_SIZES = { most: 560, least: 200, ofMany: 64 }
/** Of a plaque's height, so much may be names. */
const MOST_NAMES = 0.42
const LEADING = 1.2
const MOST_HONOURS = 4
const LINE = { width: 240, thickness: 6 }

const honourPiece = ({ text, note }: PersonView['honours'][number], width: number, size: number): Piece =>
  stack([
    setText(text, HONOUR, { width, sizes: sizesFrom(size, 52), maxLines: 1, align: 'middle' }),
    setText(note, NOTE, { width, sizes: [Math.max(42, Math.round(size * 0.56))], align: 'middle' }),
  ])

const honourPieces = ({ honours }: PersonView, width: number, size: number): Piece[] => {
  const shown = honours.slice(0, MOST_HONOURS).map((honour) => honourPiece(honour, width, size))
  const line = inset(rule(LINE.width, LINE.thickness, 'rice-gold'), (width - LINE.width) / 2)
  return shown.length === 0 ? [] : [line, stack(shown, 24)]
}

const wordsOf = (view: PersonView, width: number, height: number): Piece => {
  const room = Math.max(NAME_SIZES.least * LEADING, height * MOST_NAMES)
  const names = setText(view.names, NAME, {
    width,
    sizes: sizesFrom(Math.min(NAME_SIZES.most, Math.round(room / LEADING)), NAME_SIZES.ofMany),
    maxLines: 3,
    height: room,
    align: 'middle',
    leading: LEADING,
  })
  const roles = [...new Set(view.persons.flatMap(({ role }) => role ?? []))].join('、')
  const beneath = Math.min(104, Math.max(60, Math.round(names.size * 0.24)))
  const role = setText(roles, ROLE, { width, sizes: sizesFrom(beneath, 54), maxLines: 3, align: 'middle' })
  return stack([names, ...(roles === '' ? [] : [role]), ...honourPieces(view, width, beneath)], 36)
}

/** Names, what they do and what they were honoured with; as tall as is wanted, or as it takes. */
export const namePlaque = (view: PersonView, width: number, wanted: number): Piece => {
  const words = wordsOf(view, width - 2 * PADDING.across, wanted - 2 * PADDING.down)
  const height = Math.max(wanted, words.height + 2 * PADDING.down)
  const area = { x: 0, y: 0, width, height }
  const set = inset(inMiddleOf(height - 2 * PADDING.down, words), PADDING.across, PADDING.down)
  return {
    height,
    marks: [
      { kind: 'patch', colour: 'rice-gold-wash', ...area },
      ...(view.posthumous ? mourningFrame(area) : latticeFrame(area, 'rice-gold')),
      ...set.marks,
    ],
  }
}

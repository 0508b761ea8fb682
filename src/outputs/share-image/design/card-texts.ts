/** Takes a card's texts apart and notes what cannot be shown as written. */
import { scriptIn } from '../../../model/fields/scripts.ts'
import type { CardProblem } from '../share-card.ts'
import { paperUnits } from '../../type/joined-letters.ts'
import { unitsOf, codePointName, type Unit, type UnitsOfText } from '../../type/units.ts'
import type { Weight } from '../../type/faces.ts'

/** Something a part of the card could not show as written. */
export interface Flaw {
  code: CardProblem['code']
  /** The part's name for the editor, 标题 or 摘要. */
  part: string
  character?: string
  codePoint?: string
}

/** Words of scripts whose letters join stay whole; those that a face of ours lacks a letter of are boxes as everywhere. */
const cardUnits = (text: string, weight: Weight): UnitsOfText => {
  const whole = unitsOf(text, weight)
  if (!whole.missing.some((each) => scriptIn(each) !== undefined)) return whole
  const units = paperUnits(text, weight).flatMap((unit) =>
    unit.face === 'Box' && unit.script === undefined ? unitsOf(unit.missing ?? '', weight).units : [unit],
  )
  const drawn = units.flatMap((unit) => (unit.script === undefined ? [] : [...unit.text])).join('')
  return { units, missing: whole.missing.filter((each) => ![...each].every((sign) => drawn.includes(sign))) }
}

/** Collects the flaws of one card while it is laid out. */
export class CardTexts {
  readonly flaws: Flaw[] = []

  /** Units of a text; every character without a glyph becomes a flaw of that part. */
  units(part: string, text: string, weight: Weight): Unit[] {
    const { units, missing } = cardUnits(text, weight)
    for (const character of new Set(missing))
      this.flaws.push({ code: 'missing-glyph', part, character, codePoint: codePointName(character) })
    return units
  }

  /** Notes that a part had to be cut. */
  noteOverflow(part: string, cut: boolean): void {
    if (cut) this.flaws.push({ code: 'overflow', part })
  }
}

/** Takes a card's texts apart and notes what cannot be shown as written. */
import { scriptIn, scripts } from '../../../model/fields/scripts.ts'
import type { CardProblem } from '../share-card.ts'
import { unitsOf, codePointName, type Unit } from '../../type/units.ts'
import type { Weight } from '../../type/faces.ts'

/** Something a part of the card could not show as written. */
export interface Flaw {
  code: CardProblem['code']
  /** The part's name for the editor, 标题 or 摘要. */
  part: string
  character?: string
  codePoint?: string
  /** What a script is called that share images are not drawn in. */
  script?: string
}

/** Collects the flaws of one card while it is laid out. */
export class CardTexts {
  readonly flaws: Flaw[] = []

  /** Units of a text; every character without a glyph becomes a flaw of that part. */
  units(part: string, text: string, weight: Weight): Unit[] {
    const { units, missing } = unitsOf(text, weight)
    for (const character of new Set(missing.filter((each) => scriptIn(each) === undefined))) {
      this.flaws.push({ code: 'missing-glyph', part, character, codePoint: codePointName(character) })
    }
    // One sentence for all its letters: nobody reads forty.
    for (const script of new Set(missing.flatMap((each) => scriptIn(each) ?? []))) {
      this.flaws.push({ code: 'missing-script', part, script: scripts[script].label })
    }
    return units
  }

  /** Notes that a part had to be cut. */
  noteOverflow(part: string, cut: boolean): void {
    if (cut) this.flaws.push({ code: 'overflow', part })
  }
}

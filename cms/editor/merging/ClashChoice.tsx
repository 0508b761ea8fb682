import type { Clash, Side } from '../../../src/model/merging/merging.ts'
import { asTyped } from '../comparing/as-typed.ts'
import { compareWords } from '../comparing/compare-words.ts'
import { Marked } from '../comparing/Marked.tsx'
import { inWords } from '../values-in-words.ts'

interface ClashChoiceProps {
  clash: Clash
  they: string
  chosen: Side | undefined
  onChoose: (side: Side) => void
}

/** One place that both changed: what each made of it, and whose is to stand. */
export const ClashChoice = ({ clash, they, chosen, onChoose }: ClashChoiceProps) => (
  <fieldset className="ck-clash">
    <legend>{clash.label}</legend>
    <Wording title="用我的" {...{ clash, onChoose }} side="mine" isChosen={chosen === 'mine'} />
    <Wording title={`用${they}的`} {...{ clash, onChoose }} side="theirs" isChosen={chosen === 'theirs'} />
    {clash.mayKeepBoth && (
      <label>
        <input type="radio" name={clash.key} checked={chosen === 'both'} onChange={() => onChoose('both')} />
        两边的都留，我的在前
      </label>
    )}
  </fieldset>
)

interface WordingProps {
  title: string
  clash: Clash
  side: 'mine' | 'theirs'
  isChosen: boolean
  onChoose: (side: Side) => void
}

const Wording = ({ title, clash, side, isChosen, onChoose }: WordingProps) => {
  const words = wordsOf(clash, clash[side])
  // Marked is what this side changed, as far as it is known what both began with.
  const was = clash.base === undefined ? words : wordsOf(clash, clash.base)
  return (
    <label>
      <input type="radio" name={clash.key} checked={isChosen} onChange={() => onChoose(side)} />
      <span>{title}</span>
      <span className="ck-wording">
        {words === '' ? <em>（没有，已删去）</em> : <Marked pieces={compareWords(was, words)} />}
      </span>
    </label>
  )
}

const wordsOf = ({ field }: Clash, value: unknown) => {
  const words = inWords(field, value).trim()
  return field.kind === 'markdown' ? asTyped(words) : words
}

import { useLatestAnswer } from '../asking/use-latest-answer.ts'
import { Comparison } from '../comparing/Comparison.tsx'
import type { DocumentRef } from '../comparing/fields-of.ts'
import { bringBack } from './bring-back.ts'
import type { VersionChoice } from './versions.ts'
import { readTwo } from './versions.ts'

interface Two {
  was: string
  is: string
}

interface TwoVersionsProps {
  document: DocumentRef
  choices: readonly VersionChoice[]
  two: Two
  onChoose: (two: Two) => void
}

/** Any two versions of a text, what differs between them, and the way to have the earlier one back. */
export const TwoVersions = ({ document, choices, two, onChoose }: TwoVersionsProps) => {
  const { answer, problem } = useLatestAnswer(`${two.was} ${two.is}`, (dropped) =>
    readTwo(document, two, dropped),
  )
  return (
    <>
      <p className="ck-two">
        <Versions
          name="从这一版"
          {...{ choices }}
          chosen={two.was}
          onChoose={(was) => onChoose({ ...two, was })}
        />
        <Versions
          name="到这一版"
          {...{ choices }}
          chosen={two.is}
          onChoose={(is) => onChoose({ ...two, is })}
        />
      </p>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {!answer && problem === undefined && <p role="status">正在对照……</p>}
      {answer && <Compared {...{ document, answer }} label={labelOf(choices, two.was)} />}
    </>
  )
}

const labelOf = (choices: readonly VersionChoice[], id: string) =>
  choices.find((choice) => choice.id === id)?.label ?? ''

interface VersionsProps {
  name: string
  choices: readonly VersionChoice[]
  chosen: string
  onChoose: (id: string) => void
}

const Versions = ({ name, choices, chosen, onChoose }: VersionsProps) => (
  <label>
    {name}
    <select value={chosen} onChange={({ target }) => onChoose(target.value)}>
      {choices.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  </label>
)

interface ComparedProps {
  document: DocumentRef
  answer: { was: string | null; is: string | null }
  label: string
}

const Compared = ({ document, answer: { was, is }, label }: ComparedProps) => {
  if (was === null) return <p role="status">“从这一版”那一步删除了内容，没有文字可看，请另选一版。</p>
  return (
    <>
      {is === null ? (
        <p role="status">“到这一版”那一步删除了内容。</p>
      ) : (
        <Comparison document={document} was={was} is={is} />
      )}
      <p className="ck-choose-version">
        <button type="button" className="ck-main" onClick={() => bringBack(document, was, label)}>
          找回“{label}”这一版
        </button>
      </p>
    </>
  )
}

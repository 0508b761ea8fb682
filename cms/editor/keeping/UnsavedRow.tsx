import { useState } from 'react'
import { momentInWords } from '../values-in-words.ts'
import { keepingWords } from '../words/keeping.ts'
import { CompareDialog } from './CompareDialog.tsx'
import type { Kept } from './copies/find-kept.ts'
import { dropKept, textOfKept } from './copies/find-kept.ts'
import { goOnWith } from './go-on-with.ts'
import { placeInWords } from './place-in-words.ts'

interface UnsavedRowProps {
  kept: Kept
  /** It stands in a form now. */
  onTaken: () => void
  onDropped: () => void
}

/** One unsaved text: what it is, when and where it was written, and what can be done with it. */
export const UnsavedRow = ({ kept, onTaken, onDropped }: UnsavedRowProps) => {
  const [raw, setRaw] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const orTell = (deed: Promise<unknown>) => void deed.catch((error: Error) => setProblem(error.message))
  const look = async () => {
    const text = await textOfKept(kept)
    if (text === undefined) setProblem(keepingWords.gone)
    else setRaw(text)
  }
  const drop = () => {
    if (window.confirm(keepingWords.dropQuestion)) orTell(dropKept(kept).then(onDropped))
  }
  const deeds: Deed[] = [
    [keepingWords.takeUp, () => orTell(goOnWith(kept).then(onTaken))],
    [keepingWords.look, () => orTell(look())],
    [keepingWords.drop, drop],
  ]
  return (
    <li>
      <Facts {...kept} />
      <Deeds {...{ deeds, problem }} name={nameOf(kept)} />
      {raw !== undefined && (
        <CompareDialog collection={kept.collection} raw={raw} onClose={() => setRaw(undefined)} />
      )}
    </li>
  )
}

type Deed = readonly [label: string, onClick: () => void]

const nameOf = ({ title }: Kept) => title || keepingWords.untitled

const Facts = (kept: Kept) => (
  <span>
    <strong>{nameOf(kept)}</strong>
    <small>
      {[
        kept.kind,
        `${momentInWords(kept.at)} 在${placeInWords(kept.device)}写的`,
        keepingWords.days(kept.daysLeft),
      ].join(' · ')}
    </small>
  </span>
)

const Deeds = ({ deeds, problem, name }: { deeds: Deed[]; problem: string | undefined; name: string }) => (
  <span className="ck-kept-deeds">
    {problem !== undefined && <small role="alert">{problem}</small>}
    {deeds.map(([label, onClick]) => (
      <button key={label} type="button" aria-label={`${label}：${name}`} onClick={onClick}>
        {label}
      </button>
    ))}
  </span>
)

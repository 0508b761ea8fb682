import { useEffect, useRef, useState } from 'react'
import type { Clash, Side } from '../../../src/model/merging/merging.ts'
import type { Conflict } from '../../protocol/errors.ts'
import { momentInWords } from '../values-in-words.ts'
import { ClashChoice } from './ClashChoice.tsx'

interface MergeDialogProps {
  conflict: Conflict
  clashes: readonly Clash[]
  /** Without decisions nothing is merged and nothing saved. */
  answer: (decisions: ReadonlyMap<string, Side> | undefined) => void
}

/** Asks about the places that two people both changed; all else is merged already. Nothing is lost by closing it. */
export const MergeDialog = ({ conflict, clashes, answer }: MergeDialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Side>>(new Map())
  const they = conflict.theirsBy || '另一位编辑'
  const decide = (key: string, side: Side) => setDecisions(new Map([...decisions, [key, side]]))
  const left = clashes.filter(({ key }) => !decisions.has(key))
  return (
    <dialog ref={dialog} className="ck-conflict ck-merge" onCancel={() => answer(undefined)}>
      <h2>有 {clashes.length} 处两个人都改了</h2>
      <p>{introduction(conflict, they)}</p>
      {clashes.map((clash) => (
        <ClashChoice
          key={clash.key}
          {...{ clash, they }}
          chosen={decisions.get(clash.key)}
          onChoose={(side) => decide(clash.key, side)}
        />
      ))}
      <Answers
        count={clashes.length}
        left={left.length}
        all={(side) => setDecisions(new Map(clashes.map(({ key }) => [key, side])))}
        {...{ they }}
        merge={() => answer(decisions)}
        close={() => answer(undefined)}
      />
    </dialog>
  )
}

const introduction = ({ base, theirsAt }: Conflict, they: string) => {
  const when = theirsAt && `在 ${momentInWords(theirsAt)} `
  const rest =
    base === undefined
      ? '系统找不到您打开时的那一版，两份不一样的地方都列在下面。'
      : '只有一个人改过的地方已经合在一起，下面的请您选：划掉的是原来的字，加线的是新写的。'
  return `您打开以后，${they}${when}保存了修改。${rest}`
}

interface AnswersProps {
  count: number
  left: number
  they: string
  all: (side: Side) => void
  merge: () => void
  close: () => void
}

const Answers = ({ count, left, they, all, merge, close }: AnswersProps) => (
  <>
    {count > 1 && (
      <p className="ck-choose-version">
        <button type="button" onClick={() => all('mine')}>
          这几处都用我的
        </button>
        <button type="button" onClick={() => all('theirs')}>
          这几处都用{they}的
        </button>
      </p>
    )}
    <p className="ck-choose-version" role="status">
      <button type="button" className="ck-main" disabled={left > 0} onClick={merge}>
        {left > 0 ? `还有 ${left} 处没选` : '就这样合在一起'}
      </button>
      <button type="button" onClick={close}>
        先不保存，继续改
      </button>
    </p>
  </>
)

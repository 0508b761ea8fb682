import { useEffect, useRef, useState } from 'react'
import type { Conflict } from '../../protocol/errors.ts'
import { thisOne } from '../comparing/this-one.ts'
import { openDocument } from '../open-entry.ts'
import { momentInWords } from '../values-in-words.ts'
import type { ConflictChoice } from './shown.ts'

interface ConflictDialogProps {
  conflict: Conflict
  answer: (choice: ConflictChoice) => void
}

/** Tells that an entry is gone, or written so that no form can read it, and asks whether the own text is to stand. */
export const ConflictDialog = ({ conflict, answer }: ConflictDialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const { mine, theirs, theirsBy, theirsAt } = conflict
  const they = theirsBy || '另一位编辑'
  const it = thisOne(openDocument()?.collection ?? '')
  return (
    <dialog ref={dialog} className="ck-conflict" onCancel={() => answer('keep-writing')}>
      <h2>{theirs === '' ? `${it}已经被别人删除` : `别人已经改过${it}`}</h2>
      <p>
        您打开以后，{they}
        {theirsAt && `在 ${momentInWords(theirsAt)} `}
        {theirs === '' ? '把它删除或收回了。您写的内容还在这一页。' : '改过它，那一份现在读不出来。'}
      </p>
      {theirs !== '' && <pre className="ck-version">{theirs}</pre>}
      <Choices text={mine} answer={answer} />
    </dialog>
  )
}

const Choices = ({ text, answer }: { text: string; answer: (choice: ConflictChoice) => void }) => {
  const [copied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true))
  return (
    <p className="ck-choose-version">
      <button type="button" onClick={copy}>
        {copied ? '已复制' : '复制我的文字'}
      </button>
      <button type="button" onClick={() => answer('save-mine')}>
        用我的内容保存成新的一版
      </button>
      <button type="button" className="ck-main" onClick={() => answer('keep-writing')}>
        先不保存，继续改
      </button>
    </p>
  )
}

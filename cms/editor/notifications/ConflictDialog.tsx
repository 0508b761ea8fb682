import { useEffect, useRef, useState } from 'react'
import { momentInWords } from '../values-in-words.ts'
import { readableVersion } from './readable-version.ts'
import type { Conflict } from '../../protocol/errors.ts'
import type { ConflictChoice } from './shown.ts'

interface ConflictDialogProps {
  conflict: Conflict
  collection: string
  answer: (choice: ConflictChoice) => void
}

/** Shows both versions of an entry that two people saved, and asks which is to stand. Nothing is lost by closing it. */
export const ConflictDialog = ({ conflict, collection, answer }: ConflictDialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const mine = readableVersion(collection, conflict.mine)
  const theirs = readableVersion(collection, conflict.theirs)
  const they = conflict.theirsBy || '另一位编辑'
  return (
    <dialog ref={dialog} className="ck-conflict" onCancel={() => answer('keep-writing')}>
      <h2>别人已经改过这一篇</h2>
      <p>
        您打开以后，{they}
        {conflict.theirsAt && `在 ${momentInWords(conflict.theirsAt)} `}
        保存了修改。两份内容都在下面，不同的地方标了底色。
      </p>
      <div className="ck-versions">
        <VersionText title="我的" lines={mine} others={theirs} />
        <VersionText title={`${they}的`} lines={theirs} others={mine} />
      </div>
      <Choices text={mine.join('\n')} answer={answer} />
    </dialog>
  )
}

/** A text as lines; those that the other text does not have are marked. */
export const VersionText = ({
  title,
  lines,
  others,
}: {
  title: string
  lines: string[]
  others: string[]
}) => (
  <section>
    <h3>{title}</h3>
    <div className="ck-version" tabIndex={0}>
      {lines.map((line, index) => (
        <p key={index} className={others.includes(line) ? '' : 'ck-differs'}>
          {line || '\u00A0'}
        </p>
      ))}
    </div>
  </section>
)

const Choices = ({ text, answer }: { text: string; answer: (choice: ConflictChoice) => void }) => {
  const [copied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true))
  return (
    <p className="ck-choose-version">
      <button type="button" onClick={copy}>
        {copied ? '已复制' : '复制我的文字'}
      </button>
      <button type="button" onClick={() => answer('take-theirs')}>
        看对方的，不要我的修改
      </button>
      <button type="button" onClick={() => answer('save-mine')}>
        用我的内容另存为新版本
      </button>
      <button type="button" className="ck-main" onClick={() => answer('keep-writing')}>
        先不保存，继续改
      </button>
    </p>
  )
}

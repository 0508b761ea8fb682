import { useEffect, useRef, useState } from 'react'
import type { Conflict } from '../gateway-client.ts'
import type { ConflictChoice } from './desk-state.ts'

interface ConflictDialogProps {
  conflict: Conflict
  answer: (choice: ConflictChoice) => void
}

/** Shows both versions of an entry that two people saved, and asks which is to stand. Nothing is lost by closing it. */
export const ConflictDialog = ({ conflict, answer }: ConflictDialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="ck-conflict" onCancel={() => answer('keep-writing')}>
      <h2>别人已经改过这一篇</h2>
      <p>
        您打开以后，{conflict.theirsBy || '另一位编辑'}
        {conflict.theirsAt && `在 ${conflict.theirsAt.slice(0, 16).replace('T', ' ')}`}
        保存了修改。两份内容都在下面，不同的行标了底色。
      </p>
      <div className="ck-versions">
        <Version title="我的" text={conflict.mine} other={conflict.theirs} />
        <Version title={`${conflict.theirsBy || '对方'}的`} text={conflict.theirs} other={conflict.mine} />
      </div>
      <Choices text={conflict.mine} answer={answer} />
    </dialog>
  )
}

const Version = ({ title, text, other }: { title: string; text: string; other: string }) => {
  const others = new Set(other.split('\n'))
  return (
    <section>
      <h3>{title}</h3>
      <div className="ck-version" tabIndex={0}>
        {text.split('\n').map((line, index) => (
          <p key={index} className={others.has(line) ? '' : 'ck-differs'}>
            {line || '\u00A0'}
          </p>
        ))}
      </div>
    </section>
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

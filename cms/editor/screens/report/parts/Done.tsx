import { useState } from 'react'
import { formOf } from '../../form-addresses.ts'
import type { ReportDraft } from '../draft/report-draft.ts'

/** What comes after handing in: who does what next, and what one can do meanwhile. */
export const Done = ({ draft, onAgain }: { draft: ReportDraft; onAgain: () => void }) => {
  const address = formOf('reports', draft.slug ?? '')
  return (
    <div className="ck-report ck-report-done">
      <h1>已送审</h1>
      <p>
        “{draft.title.trim()}
        ”已交给审核人。审核通过、发布以后，网站上就看得到；要改的话会退回，在“今天”里能看到原因。
      </p>
      <button type="button" className="ck-main" onClick={onAgain}>
        再报一次
      </button>
      <Share text={`请审核活动报道“${draft.title.trim()}”：${new URL(address, location.href).href}`} />
      <a className="ck-report-link" href={address}>
        看草稿
      </a>
    </div>
  )
}

/** Phones have it; WeChat and most computers have not, whatever the types say. */
const canShare = (navigator as Partial<Navigator>).share !== undefined

/** Gives the sentence to whatever the phone sends with, or copies it. */
const Share = ({ text }: { text: string }) => {
  const [told, setTold] = useState('')
  const share = async () => {
    if (canShare) return navigator.share({ text }).catch(() => undefined)
    await navigator.clipboard.writeText(text).then(
      () => setTold('已复制，到微信里粘贴给审核人就行。'),
      () => setTold(text),
    )
  }
  return (
    <>
      <button type="button" onClick={() => void share()}>
        告诉审核人
      </button>
      <p className="ck-said-room" role="status">
        {told}
      </p>
    </>
  )
}

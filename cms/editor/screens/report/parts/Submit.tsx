import { deedWords } from '../../../../protocol/statuses.ts'
import type { ReportDraft } from '../draft/report-draft.ts'
import { isBegun } from '../draft/report-draft.ts'
import type { HandIn } from '../use-hand-in.ts'
import type { OpenReport } from '../use-report.ts'
import { useServerKeeping } from '../use-server-keeping.ts'

/** Handing in, and above the button what stands in its way or is waited for; the room for it is always there. */
export const Submit = ({ report, handIn }: { report: OpenReport; handIn: HandIn }) => {
  const { draft, isKept } = report
  const isOnServer = useServerKeeping(draft)
  const { problems, isBusy, submit, callOff } = handIn
  const isWaiting = draft.isHandedIn === true
  return (
    <div className="ck-report-submit">
      <div className="ck-report-state" role="status">
        {problems.map((problem) => (
          <p key={problem} className="ck-said">
            {problem}
          </p>
        ))}
        {problems.length === 0 && <p>{stateOf(report, isBusy)}</p>}
      </div>
      <button type="button" className="ck-main" disabled={isBusy || isWaiting} onClick={submit}>
        {isBusy || isWaiting ? `正在${deedWords.submit}……` : deedWords.submit}
      </button>
      <p className="ck-hint">{isBegun(draft) ? keptWords(isKept, isOnServer) : '写的字随时自动存下。'}</p>
      {/* Not in the other's place: a thumb that taps twice would take back what it has just said. */}
      {isWaiting && !isBusy && (
        <button type="button" onClick={callOff}>
          先不{deedWords.submit}，再改改
        </button>
      )}
    </div>
  )
}

const keptWords = (isKept: boolean, isOnServer: boolean) => {
  if (isOnServer) return '写的字已存在后台，也存在这台手机上。'
  return isKept ? '写的字已存在这台手机上，关掉再开还在。' : '这台手机不让存东西，请写完再离开这一页。'
}

const stateOf = ({ draft, uploads }: OpenReport, isBusy: boolean) => {
  if (isBusy) return '正在送审……'
  if (uploads.travelling === 0) return arrivedWords(draft, uploads.isElsewhere)
  const left = `还有 ${uploads.travelling} 张照片在传`
  return draft.isHandedIn ? `${left}，照片传完就自动送审，这一页请先别关。` : `${left}，可以接着写。`
}

const arrivedWords = ({ photos }: ReportDraft, isElsewhere: boolean) => {
  const lost = photos.filter(({ image }) => image === undefined).length
  if (lost > 0 && isElsewhere) return `另外打开的那一页正在传 ${lost} 张照片，请先别关它。`
  if (lost > 0) return `${lost} 张照片没有传上去，请去掉，或者再选一次。`
  return photos.length > 0 ? `${photos.length} 张照片都传好了。` : ''
}

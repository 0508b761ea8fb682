import { useSyncExternalStore } from 'react'
import { HistoryDialog } from '../history/HistoryDialog.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import type { Notice } from './shown.ts'
import { dismissNotice, onChange, readShown } from './shown.ts'
import { ProblemPanel } from './ProblemPanel.tsx'
import { PublishingBar } from './PublishingBar.tsx'

/** What lies above Decap's pages: the publishing bar, refusals, and the question about two versions. */
export const Notifications = () => {
  const { publishing, publishedPage, problems, notice, question, history } = useSyncExternalStore(
    onChange,
    readShown,
  )
  return (
    <>
      {problems.length > 0 && <ProblemPanel problems={problems} />}
      {(publishing.state !== 'idle' || publishing.leftOut) && (
        <PublishingBar publishing={publishing} page={publishedPage} />
      )}
      {notice && <NoticeBar {...notice} />}
      {history && <HistoryDialog {...history} />}
      {question && <ConflictDialog {...question} />}
    </>
  )
}

const NoticeBar = ({ text, offer }: Notice) => (
  <aside className="ck-notice" role="status">
    <p>{text}</p>
    {offer && (
      <button type="button" onClick={offer.onClick}>
        {offer.label}
      </button>
    )}
    <button type="button" onClick={dismissNotice}>
      知道了
    </button>
  </aside>
)

import { useSyncExternalStore } from 'react'
import { onConnection, silentSince } from '../asking/connection.ts'
import { BinDialog } from '../bin/BinDialog.tsx'
import { HistoryDialog } from '../history/HistoryDialog.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { ConnectionBar } from './ConnectionBar.tsx'
import type { Notice } from './shown.ts'
import { dismissNotice, onChange, readShown } from './shown.ts'
import { ProblemPanel } from './ProblemPanel.tsx'
import { PublishingBar } from './PublishingBar.tsx'

/** What lies above Decap's pages: the publishing bar, refusals, and the question about two versions. */
export const Notifications = () => {
  const { publishing, publishedPage, problems, notice, question, history, bin } = useSyncExternalStore(
    onChange,
    readShown,
  )
  const since = useSyncExternalStore(onConnection, silentSince)
  // Without an answer nobody knows how far the site is.
  const isKnown = since === undefined || publishing.state !== 'building'
  return (
    <>
      {problems.length > 0 && <ProblemPanel problems={problems} />}
      {since && <ConnectionBar since={since} />}
      {isKnown && (publishing.state !== 'idle' || publishing.leftOut) && (
        <PublishingBar publishing={publishing} page={publishedPage} />
      )}
      {notice && <NoticeBar {...notice} />}
      {history && <HistoryDialog {...history} />}
      {bin === true && <BinDialog />}
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

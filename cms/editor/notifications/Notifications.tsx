import { useSyncExternalStore } from 'react'
import { onConnection, silentSince } from '../asking/connection.ts'
import { HistoryDialog } from '../history/HistoryDialog.tsx'
import { UnsavedDialog } from '../keeping/UnsavedDialog.tsx'
import { MergeDialog } from '../merging/MergeDialog.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { ConnectionBar } from './ConnectionBar.tsx'
import { NoticeBars } from './NoticeBar.tsx'
import type { Shown } from './shown.ts'
import { onChange, readShown } from './shown.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import { ProblemPanel } from './ProblemPanel.tsx'
import { PublishingBar } from './PublishingBar.tsx'

/** What stands below Decap's pages: the publishing bar, refusals, and the question about two versions. */
export const Notifications = () => {
  const shown = useSyncExternalStore(onChange, readShown)
  const { publishing, publishedPage, takenOff, problems, notDone, notices } = shown
  const since = useSyncExternalStore(onConnection, silentSince)
  // Without an answer nobody knows how far the site is.
  const isKnown = since === undefined || publishing.state !== 'building'
  return (
    <>
      {problems.length > 0 && <ProblemPanel problems={problems} notDone={notDone} />}
      {since && <ConnectionBar since={since} />}
      {isKnown && (publishing.state !== 'idle' || publishing.leftOut) && (
        <PublishingBar {...{ publishing, takenOff }} page={publishedPage} />
      )}
      <NoticeBars notices={notices} />
      <Dialogs {...shown} />
    </>
  )
}

const Dialogs = ({ history, unsaved, question, clashes, reason }: Shown) => (
  <>
    {history && <HistoryDialog {...history} />}
    {unsaved === true && <UnsavedDialog />}
    {question && <ConflictDialog {...question} />}
    {clashes && <MergeDialog {...clashes} />}
    {reason && <ReasonDialog {...reason} />}
  </>
)

import { useSyncExternalStore } from 'react'
import { onConnection, silentSince } from '../../asking/connection.ts'
import { ConnectionBar } from '../../notifications/ConnectionBar.tsx'
import { NoticeBars } from '../../notifications/NoticeBar.tsx'
import { ProblemPanel } from '../../notifications/ProblemPanel.tsx'
import { PublishingBar } from '../../notifications/PublishingBar.tsx'
import { onChange, readShown } from '../../notifications/shown.ts'

/** What stands above the sheet of our own screens: how far a publish has come, refusals, one sentence, a gateway that is down. */
export const ScreenNotices = () => {
  const shown = useSyncExternalStore(onChange, readShown)
  const { publishing, publishedPage, takenOff, problems, notDone, notices } = shown
  const since = useSyncExternalStore(onConnection, silentSince)
  const isKnown = since === undefined || publishing.state !== 'building'
  return (
    <div id="notifications">
      {problems.length > 0 && <ProblemPanel problems={problems} notDone={notDone} />}
      {since && <ConnectionBar since={since} />}
      {isKnown && (publishing.state !== 'idle' || publishing.leftOut) && (
        <PublishingBar {...{ publishing, takenOff }} page={publishedPage} />
      )}
      <NoticeBars notices={notices} />
    </div>
  )
}

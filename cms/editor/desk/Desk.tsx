import { useSyncExternalStore } from 'react'
import { ConflictDialog } from './ConflictDialog.tsx'
import { onDeskChange, readDesk, showNotice } from './desk-state.ts'
import { ProblemPanel } from './ProblemPanel.tsx'
import { PublishingBar } from './PublishingBar.tsx'

/** What lies above Decap's pages: the publishing bar, refusals, and the question about two versions. */
export const Desk = () => {
  const { publishing, problems, notice, question } = useSyncExternalStore(onDeskChange, readDesk)
  return (
    <>
      {problems.length > 0 && <ProblemPanel problems={problems} />}
      {publishing.state !== 'idle' && <PublishingBar publishing={publishing} />}
      {notice !== undefined && (
        <aside className="ck-publishing" role="status">
          <p>{notice}</p>
          <button type="button" onClick={() => showNotice()}>
            知道了
          </button>
        </aside>
      )}
      {question && <ConflictDialog {...question} />}
    </>
  )
}

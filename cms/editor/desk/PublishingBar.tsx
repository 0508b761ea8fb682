import { publicPageOfOpenEntry } from '../open-entry.ts'
import type { Publishing } from './desk-state.ts'
import { dismissPublishing } from './desk-state.ts'
import { ProblemList } from './ProblemPanel.tsx'

/** How far the last publish has come, until the editor has seen that it is live or why it is not. */
export const PublishingBar = ({ publishing }: { publishing: Publishing }) => (
  <aside className={`ck-publishing ck-${publishing.state}`} role="status">
    <Message {...publishing} />
    {publishing.state !== 'building' && (
      <button type="button" onClick={dismissPublishing}>
        知道了
      </button>
    )}
  </aside>
)

const Message = ({ state, message, problems = [] }: Publishing) => {
  if (state === 'building') return <p>正在生成网站……{message}</p>
  if (state === 'live') {
    return (
      <p>
        已上线。
        <a href={publicPageOfOpenEntry() ?? '/'} target="_blank" rel="noreferrer">
          去看看
        </a>
      </p>
    )
  }
  return (
    <div>
      <p>发布失败，网站还是原来的样子。{message}</p>
      <ProblemList problems={problems} />
    </div>
  )
}

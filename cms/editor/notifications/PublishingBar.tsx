import { entryOfContentPath } from '../../../src/model/addresses.ts'
import { collections } from '../../../src/model/collections.ts'
import type { Problem } from '../../protocol/errors.ts'
import type { Publishing } from '../../protocol/publishing.ts'
import { publicPageOfOpenEntry } from '../open-entry.ts'
import { dismissPublishing } from './shown.ts'

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

const Message = ({ state, message = '', progress, problems = [] }: Publishing) => {
  if (state === 'building') return <p>正在生成网站……{[message, percent(progress)].join(' ')}</p>
  if (state === 'failed') return <Failure message={message} problems={problems} />
  return (
    <p>
      已上线。
      <a href={publicPageOfOpenEntry() ?? '/'} target="_blank" rel="noreferrer">
        去看看
      </a>
    </p>
  )
}

const percent = (progress: number | undefined) =>
  progress === undefined ? '' : `${Math.round(progress * 100)}%`

/** The gateway's own account of the failure, and the way to each entry that has to be mended. */
const Failure = ({ message, problems }: { message: string; problems: readonly Problem[] }) => {
  const files = [...new Set(problems.map(({ file }) => file))]
  return (
    <div>
      <p className="ck-lines">{message}</p>
      <ul>
        {files.map((file) => {
          const entry = entryOfContentPath(file)
          if (!entry) return null
          return (
            <li key={file}>
              <a href={`#/collections/${entry.collection}/entries/${entry.id}`}>
                打开这一篇{collections[entry.collection].label}（{entry.id}）
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

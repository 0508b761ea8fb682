import { entryOfContentPath, entryUrl } from '../../../src/model/addresses.ts'
import { keepsOffPortal } from '../../../src/model/problems.ts'
import type { Problem } from '../../protocol/errors.ts'
import type { Publishing } from '../../protocol/publishing.ts'
import { formOfFile } from '../form-of-file.ts'
import { publishingWords } from '../words/steps.ts'
import { byFile, countOf } from './left-out.ts'
import type { TakenOff } from './shown.ts'
import { dismissPublishing } from './shown.ts'

interface PublishingBarProps {
  publishing: Publishing
  /** What the publish has put on the portal, when it is one page. */
  page: string | undefined
  /** What took a page away, where that is what the site is made anew for. */
  takenOff: TakenOff | undefined
}

/** How far the last publish has come, until the editor has seen that it is live, why it is not, or what is missing. */
export const PublishingBar = ({ publishing, page, takenOff }: PublishingBarProps) => {
  const { state, leftOut = [] } = publishing
  return (
    <aside className={`ck-publishing ck-${leftOut.some(keepsOffPortal) ? 'failed' : state}`} role="status">
      <div>
        <Message {...publishing} {...{ page, takenOff }} />
        {leftOut.length > 0 && <LeftOutEntries leftOut={leftOut} page={page} />}
      </div>
      {state !== 'building' && (
        <button type="button" onClick={dismissPublishing}>
          知道了
        </button>
      )}
    </aside>
  )
}

const Message = ({ page, takenOff, ...publishing }: Publishing & Omit<PublishingBarProps, 'publishing'>) => {
  const { state, message = '', progress, problems = [], leftOut = [] } = publishing
  if (state === 'idle') return null
  if (state === 'building') return <p>正在生成网站……{[message, percent(progress)].join(' ')}</p>
  if (state === 'failed') return <Failure message={message} problems={problems} />
  // Live is the site, and not the page that it had to leave out.
  if (isAbout(leftOut, page)) return <p>{publishingWords.leftOut}</p>
  return (
    <p>
      {page === undefined ? publishingWords[takenOff ?? 'updated'] : publishingWords.live}
      <a href={page ?? '/'} target="_blank" rel="noreferrer">
        去看看
      </a>
    </p>
  )
}

const isAbout = (leftOut: readonly Problem[], page: string | undefined) =>
  page !== undefined && byFile(leftOut).some(({ file, isOff }) => isOff && pageOfFile(file) === page)

const pageOfFile = (file: string) => {
  const entry = entryOfContentPath(file)
  return entry && entryUrl(entry.collection, entry.id)
}

const percent = (progress: number | undefined) =>
  progress === undefined ? '' : `${Math.round(progress * 100)}%`

/** The gateway's own account of the failure, and the way to each entry that has to be mended. */
const Failure = ({ message, problems }: { message: string; problems: readonly Problem[] }) => {
  const files = [...new Set(problems.map(({ file }) => file))]
  return (
    <>
      <p className="ck-lines">{message}</p>
      <ul>
        {files.map((file) => (
          <li key={file}>
            <OpenForm file={file} />
          </li>
        ))}
      </ul>
    </>
  )
}

/**
 * Which entries are not on the portal, what is wrong in each, and the way to it: one line until somebody wants to know, for it
 * stands below every page; all of it where the text is among them that was just published.
 */
const LeftOutEntries = ({ leftOut, page }: { leftOut: readonly Problem[]; page: string | undefined }) => {
  const files = byFile(leftOut)
  return (
    <details className="ck-left-out" open={isAbout(leftOut, page)}>
      <summary>{countOf(files)}</summary>
      <ul>
        {files.map(({ file, faults }) => (
          <li key={file}>
            <OpenForm file={file} />
            {faults.map(({ sentence, lines }) => (
              <p key={sentence}>
                {lines.length > 0 && `第 ${lines.join('、')} 行：`}
                {sentence}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The way to the form of a file; what no form writes is named only, technicians put it there. */
const OpenForm = ({ file }: { file: string }) => {
  const form = formOfFile(file)
  return form ? <a href={form.address}>打开{form.label}</a> : <>文件 {file}</>
}

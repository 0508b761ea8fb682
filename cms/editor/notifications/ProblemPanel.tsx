import { useEffect, useRef } from 'react'
import type { Problem } from '../../protocol/errors.ts'
import { deedWords } from '../../protocol/statuses.ts'
import { showProblems } from './shown.ts'
import { goToField } from './go-to-field.ts'
import { whenTextIsLeft } from './when-text-is-left.ts'

interface ProblemPanelProps {
  problems: Problem[]
  /** What was not done for them; nothing where the text was saved in spite of them. */
  notDone?: string | undefined
}

/** What has to be mended before an entry can go on, each line leading to its field; what a saved draft lacks is folded away. */
export const ProblemPanel = ({ problems, notDone }: ProblemPanelProps) => {
  useEffect(() => whenTextIsLeft(() => showProblems([])), [])
  const panel = useInSight(problems)
  const errors = problems.filter(({ severity }) => severity === 'error')
  const isUnfinished = notDone === undefined && errors.length > 0
  return (
    <aside
      ref={panel}
      className={`ck-problems ${isUnfinished ? 'ck-unfinished' : ''}`}
      role={notDone ? 'alert' : 'status'}
    >
      <button type="button" onClick={() => showProblems([])}>
        {isUnfinished ? '知道了' : '收起'}
      </button>
      {isUnfinished ? (
        <details>
          <summary>
            {deedWords.submit}前还要补 {errors.length} 处
          </summary>
          <ProblemList problems={errors} />
        </details>
      ) : (
        <>
          <strong>{notDone ? refused(notDone, errors.length) : better(problems.length)}</strong>
          <ProblemList problems={notDone ? errors : problems} />
        </>
      )}
    </aside>
  )
}

/** What was told before may have been scrolled to: what has to be mended must not lie out of sight above it. */
const useInSight = (problems: Problem[]) => {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    // In braces: engines of today answer with a promise, which React would take for the way to clean up.
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [problems])
  return panel
}

const refused = (deed: string, count: number) => `没有${deed}，还有 ${count} 处要改：`

const better = (count: number) => `已保存。还有 ${count} 处可以更好：`

/** Problems as a list; the field's name is a button when the problem names one. */
export const ProblemList = ({ problems }: { problems: Problem[] }) => (
  <ul>
    {problems.map(({ file, field, message, fix }) => (
      <li key={`${file} ${field} ${message}`}>
        {field === undefined ? (
          message
        ) : (
          <button type="button" onClick={() => goToField(field)}>
            {message}
          </button>
        )}
        {fix}
      </li>
    ))}
  </ul>
)

import type { Problem } from '../../protocol/errors.ts'
import { showProblems } from './shown.ts'
import { goToField } from './go-to-field.ts'

/** What has to be mended before the entry can be saved or published; each line leads to its field. */
export const ProblemPanel = ({ problems }: { problems: Problem[] }) => (
  <aside className="ck-problems" role="alert">
    <p>
      <strong>{headingOf(problems)}</strong>
      <button type="button" onClick={() => showProblems([])}>
        收起
      </button>
    </p>
    <ProblemList problems={problems} />
  </aside>
)

const headingOf = (problems: Problem[]) =>
  problems.some(({ severity }) => severity === 'error')
    ? `没有保存，还有 ${problems.length} 处要改：`
    : `已保存。还有 ${problems.length} 处可以更好：`

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

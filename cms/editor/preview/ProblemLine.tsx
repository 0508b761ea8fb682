import type { Problem } from '../../protocol/errors.ts'

const MOST_NAMED = 6

/** Which fields are missing or wrong, above the page that does without them; nothing where all is well. */
export const ProblemLine = ({ problems }: { problems: readonly Problem[] }) => {
  const labels = [...new Set(problems.map(({ label, message }) => label ?? message))]
  if (labels.length === 0) return null
  const named = labels.slice(0, MOST_NAMED).join('、')
  return (
    <p className="ck-preview-problems">
      还不能发布，这些要补上或改好：{named}
      {labels.length > MOST_NAMED ? `等 ${labels.length} 处` : ''}
      。没填的，页面上写着“还没填”，日期没填就先按今天。
    </p>
  )
}

import type { Problem } from '../../protocol/errors.ts'

const MOST_NAMED = 6
const MOST_SENTENCES = 3

/** What keeps a draft from being published, above the page that does without it; nothing where all is well. */
export const ProblemLine = ({ problems }: { problems: readonly Problem[] }) => {
  const missing = each(problems.filter(({ code }) => code === 'missing').map(labelOf))
  const wrong = each(problems.filter(({ code }) => code !== 'missing').map(sentenceOf))
  if (missing.length + wrong.length === 0) return null
  return (
    <div className="ck-preview-problems">
      {missing.length > 0 && <p>还不能发布，这些要补上：{inWords(missing)}</p>}
      {wrong.length > 0 && (
        <>
          <p>还不能发布，这些要改好：</p>
          <ul>
            {wrong.slice(0, MOST_SENTENCES).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            {wrong.length > MOST_SENTENCES && <li>另外还有 {wrong.length - MOST_SENTENCES} 处。</li>}
          </ul>
        </>
      )}
    </div>
  )
}

const each = (texts: readonly string[]): string[] => [...new Set(texts)]

const labelOf = ({ label, message }: Problem): string => label ?? message

const sentenceOf = ({ message, fix }: Problem): string => `${message}${fix}`

/** The fields that are missing, and what the page shows in their place. */
const inWords = (labels: readonly string[]): string => {
  const named = labels.slice(0, MOST_NAMED).join('、')
  const more = labels.length > MOST_NAMED ? `等 ${labels.length} 处` : ''
  return `${named}${more}。没填的，页面上写着“还没填”，日期没填就先按今天。`
}

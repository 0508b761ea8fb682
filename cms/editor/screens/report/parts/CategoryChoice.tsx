import { reports } from '../../../../../src/model/collections/reports.ts'
import { optionsOf } from '../../../site-facts.ts'
import { proposedCategories } from '../draft/proposals.ts'
import type { ReportDraft } from '../draft/report-draft.ts'

interface CategoryChoiceProps {
  draft: ReportDraft
  said: string | undefined
  onChoose: (categories: string[]) => void
}

/** The categories; those that the words speak for are marked, and count once somebody has touched them. */
export const CategoryChoice = ({ draft, said, onChoose }: CategoryChoiceProps) => {
  const options = optionsOf('categories')
  const { title, story, categories } = draft
  const proposed = proposedCategories(`${title} ${story}`, options)
  const toggle = (id: string) =>
    onChoose(categories.includes(id) ? categories.filter((other) => other !== id) : [...categories, id])
  return (
    <fieldset className="ck-report-field" aria-describedby="categories-said">
      <legend>{reports.fields.categories.label}</legend>
      <div className="ck-report-chips">
        {options.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            aria-pressed={categories.includes(id)}
            className={proposed.includes(id) ? 'ck-proposed' : undefined}
            onClick={() => toggle(id)}
          >
            {label}
            {proposed.includes(id) && <small>建议</small>}
          </button>
        ))}
      </div>
      <p className="ck-said" id="categories-said" role="alert">
        {said}
      </p>
    </fieldset>
  )
}

interface ChosenProps {
  title: string
  /** Why residents do not see it. */
  lost?: string | undefined
  onRemove: () => void
}

/** What was chosen, with the button that takes it out. */
export const Chosen = ({ title, lost, onRemove }: ChosenProps) => (
  <span className="ck-chosen">
    {title}
    {lost !== undefined && <em>{lost}</em>}
    <button type="button" onClick={onRemove} aria-label={`去掉${title}`}>
      去掉
    </button>
  </span>
)

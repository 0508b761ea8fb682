/** What was chosen, with the button that takes it out. */
export const Chosen = ({ title, onRemove }: { title: string; onRemove: () => void }) => (
  <span className="ck-chosen">
    {title}
    <button type="button" onClick={onRemove} aria-label={`去掉${title}`}>
      去掉
    </button>
  </span>
)

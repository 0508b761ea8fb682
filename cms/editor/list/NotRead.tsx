/** Says why a list could not be read, with the button that asks again. */
export const NotRead = ({ problem, again }: { problem: string; again: () => void }) => (
  <p role="alert">
    {problem}
    <button type="button" onClick={again}>
      再试一次
    </button>
  </p>
)

interface BoxProps {
  label: string
  value: string
  onChange: (value: string) => void
  isFirst?: boolean
}

/** A box of a row, with its name before it. */
export const Box = ({ label, value, onChange, isFirst = false }: BoxProps) => (
  <label>
    {label}
    <input
      autoFocus={isFirst}
      value={value}
      // What it begins with is typed over, as in Word.
      onFocus={({ target }) => target.select()}
      onChange={(event) => onChange(event.target.value)}
    />
  </label>
)

/** A button of a row. */
export const Press = ({ name, onPress }: { name: string; onPress: () => void }) => (
  <button type="button" onClick={onPress}>
    {name}
  </button>
)

interface SelectProps<Value extends string> {
  name: string
  value: Value
  onChoose: (value: Value) => void
  options: readonly (readonly [value: Value, label: string])[]
  /** Its name is said and not shown, where the choices speak for themselves. */
  isNameless?: boolean
}

/** One of several, by what it is called. */
export const Select = <Value extends string>(props: SelectProps<Value>) => {
  const { name, value, onChoose, options, isNameless = false } = props
  const choose = (chosen: string) => {
    const [known] = options.find(([each]) => each === chosen) ?? []
    if (known !== undefined) onChoose(known)
  }
  const select = (
    <select
      value={value}
      aria-label={isNameless ? name : undefined}
      onChange={({ target }) => choose(target.value)}
    >
      {options.map(([each, label]) => (
        <option key={each} value={each}>
          {label}
        </option>
      ))}
    </select>
  )
  if (isNameless) return select
  return (
    <label data-of={name}>
      {name}
      {select}
    </label>
  )
}

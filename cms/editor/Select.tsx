interface SelectProps<Value extends string> {
  name: string
  value: Value
  onChoose: (value: Value) => void
  options: readonly (readonly [value: Value, label: string])[]
}

/** One of several, by what it is called. */
export const Select = <Value extends string>({ name, value, onChoose, options }: SelectProps<Value>) => {
  const choose = (chosen: string) => {
    const [known] = options.find(([each]) => each === chosen) ?? []
    if (known !== undefined) onChoose(known)
  }
  return (
    <label>
      {name}
      <select value={value} onChange={({ target }) => choose(target.value)}>
        {options.map(([each, label]) => (
          <option key={each} value={each}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

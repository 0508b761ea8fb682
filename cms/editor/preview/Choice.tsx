interface ChoiceProps<Name extends string> {
  names: Record<Name, string>
  of: readonly Name[]
  chosen: Name
  onChoose: (name: Name) => void
}

/** One of a few, as buttons side by side; nothing where there is nothing to choose. */
export const Choice = <Name extends string>({ names, of, chosen, onChoose }: ChoiceProps<Name>) =>
  of.length > 1 && (
    <span>
      {of.map((name) => (
        <button key={name} type="button" aria-pressed={name === chosen} onClick={() => onChoose(name)}>
          {names[name]}
        </button>
      ))}
    </span>
  )

import type { FormOption } from '../widget-of-kind.ts'
import type { ControlProps } from './control.ts'
import { modelField, plainValue, problemOf, useValidity } from './control.ts'

const optionsIn = (field: DecapMap): FormOption[] =>
  (plainValue(field.get('options')) as FormOption[] | undefined) ?? []

/** Options under their headings: their group, or the option they belong to; those without stand first. */
const inGroups = (options: FormOption[]): [heading: string, options: FormOption[]][] => {
  const parents = new Set(options.map(({ parent }) => parent))
  const labels = new Map(options.map(({ id, label }) => [id, label]))
  const groups = Map.groupBy(
    options.filter(({ id }) => !parents.has(id)),
    ({ group, parent }) => group ?? (parent === undefined ? '' : (labels.get(parent) ?? '')),
  )
  return [...groups]
}

const Options = ({ options }: { options: FormOption[] }) =>
  options.map(({ id, label }) => (
    <option key={id} value={id}>
      {label}
    </option>
  ))

/** One of a list; long lists come in groups. */
export const ChoiceControl = (props: ControlProps<string>) => {
  const options = optionsIn(props.field)
  useValidity(props.ref, () => problemOf(modelField(props.field), props.value))
  return (
    <select
      id={props.forID}
      className={props.classNameWrapper}
      value={props.value ?? ''}
      onChange={(event) => props.onChange(event.target.value)}
      onFocus={props.setActiveStyle}
      onBlur={props.setInactiveStyle}
    >
      <option value="">请选择</option>
      {inGroups(options).map(([heading, group]) =>
        heading === '' ? (
          <Options key="" options={group} />
        ) : (
          <optgroup key={heading} label={heading}>
            <Options options={group} />
          </optgroup>
        ),
      )}
    </select>
  )
}

/** Some of a list, as boxes to tick; a choice that is no longer in the list stays visible so that it can be taken out. */
export const ChoicesControl = (props: ControlProps<unknown>) => {
  const chosen = (plainValue(props.value) as string[] | undefined) ?? []
  const options = optionsIn(props.field)
  const gone = chosen.filter((id) => !options.some((option) => option.id === id))
  useValidity(props.ref, () => problemOf(modelField(props.field), chosen))
  const toggle = (id: string) =>
    props.onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  const all = [
    ...inGroups(options),
    ...(gone.length ? [['已经停用的', gone.map((id) => ({ id, label: id }))] as const] : []),
  ]
  return (
    <div id={props.forID} className={`${props.classNameWrapper} ck-choices`} role="group" tabIndex={-1}>
      {all.map(([heading, group]) => (
        <div key={heading}>
          {heading !== '' && <p>{heading}</p>}
          {group.map(({ id, label }) => (
            <label key={id}>
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
              {label}
            </label>
          ))}
        </div>
      ))}
    </div>
  )
}

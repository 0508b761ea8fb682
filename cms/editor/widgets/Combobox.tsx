import { useCombobox } from 'downshift'
import type { UseComboboxPropGetters } from 'downshift'
import { useId } from 'react'

/** One thing that can be picked. */
export interface Pick {
  id: string
  label: string
  /** Said after the label, such as a day. */
  detail?: string
  /** The heading that it stands under; those of one heading follow each other. */
  group?: string
}

/** Said where nothing fits what was typed. */
export const NOTHING_FOUND = '没有找到，换个说法试试'

interface ComboboxProps {
  forID: string
  /** What is shown, in its order; empty while nothing was found. */
  picks: readonly Pick[]
  query: string
  onQuery: (query: string) => void
  onPick: (id: string) => void
  onOpen: (isOpen: boolean) => void
  placeholder: string
  /** Said instead of a list: nothing found, or why nothing could be looked for. */
  remark?: string | undefined
}

/** A box to type in with the list of what fits below it; arrow keys, Enter and Esc work as in any such box. */
export const Combobox = (props: ComboboxProps) => {
  const { picks, placeholder, remark, onQuery } = props
  const { isOpen, getInputProps, getMenuProps, getItemProps, highlightedIndex } = useBox(props)
  const named = { 'aria-labelledby': undefined, 'aria-label': placeholder }
  return (
    <div className="ck-finder">
      <input
        {...getInputProps({
          placeholder,
          autoComplete: 'off',
          'aria-labelledby': undefined,
          // At once: downshift's own news comes after the next drawing, in which a letter typed meanwhile was lost.
          onChange: (event) => onQuery(event.currentTarget.value),
        })}
      />
      <ul {...getMenuProps(named)} hidden={!isOpen}>
        {isOpen && <Picks {...{ picks, getItemProps, highlightedIndex }} />}
        {isOpen && remark !== undefined && <li className="ck-none">{remark}</li>}
      </ul>
    </div>
  )
}

const useBox = ({ forID, picks, query, onPick, onOpen }: ComboboxProps) =>
  useCombobox<Pick>({
    id: useId(),
    inputId: forID,
    items: [...picks],
    itemToString: (pick) => pick?.label ?? '',
    inputValue: query,
    // What was picked is shown beside the box, which is empty again for the next.
    selectedItem: null,
    defaultHighlightedIndex: 0,
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) onPick(selectedItem.id)
    },
    onIsOpenChange: ({ isOpen }) => onOpen(isOpen),
  })

interface PicksProps {
  picks: readonly Pick[]
  highlightedIndex: number
  getItemProps: UseComboboxPropGetters<Pick>['getItemProps']
}

const Picks = ({ picks, highlightedIndex, getItemProps }: PicksProps) =>
  picks.map((pick, index) => (
    <li
      key={pick.id}
      {...getItemProps({ item: pick, index })}
      className={index === highlightedIndex ? 'ck-pick ck-at' : 'ck-pick'}
      data-group={pick.group !== picks[index - 1]?.group ? pick.group : undefined}
    >
      {pick.label}
      {pick.detail !== undefined && <small>{pick.detail}</small>}
    </li>
  ))

import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import type { ListControl } from 'decap-cms-widget-list'
import ObjectWidget from 'decap-cms-widget-object'
import type { MouseEvent } from 'react'
import { rowName } from './row-name.ts'
import { rowWords } from './row-words.ts'

const { controlComponent: ObjectControl } = ObjectWidget

interface RowProps {
  list: ListControl
  row: DecapMap
  index: number
  isLast: boolean
  onTakeAway: (index: number, event: MouseEvent) => void
  onMove: (from: number, to: number) => void
}

/** One row: its name opens and closes it, and each thing that can be done with it is a button with a name. */
export const Row = (props: RowProps) => {
  const { list, index } = props
  const key = list.state.keys[index] ?? ''
  const { setNodeRef, transform, transition, attributes, listeners } = useSortable({ id: key })
  return (
    <li
      id={`${list.props.forID}-${key}`}
      ref={setNodeRef}
      className="ck-item"
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <div className="ck-item-head">
        <button
          type="button"
          className="ck-item-handle"
          {...attributes}
          {...listeners}
          aria-label={rowWords.drag}
        >
          ⠿
        </button>
        <RowName {...props} />
        <RowDeeds {...props} />
      </div>
      <RowFields {...props} rowKey={key} />
    </li>
  )
}

const RowName = (props: RowProps) => {
  const { list, row, index } = props
  const isFolded = list.state.itemsCollapsed[index] === true
  return (
    <button
      type="button"
      className={list.hasError(index) ? 'ck-item-name ck-item-wrong' : 'ck-item-name'}
      aria-expanded={!isFolded}
      onClick={(event) => list.handleItemCollapseToggle(index, event)}
    >
      {rowName(list.props.field, row, index)}
    </button>
  )
}

const RowDeeds = ({ list, row, index, isLast, onTakeAway, onMove }: RowProps) => {
  const name = rowName(list.props.field, row, index)
  return (
    <span className="ck-item-deeds">
      <button
        type="button"
        disabled={index === 0}
        aria-label={`${rowWords.up}：${name}`}
        onClick={() => onMove(index, index - 1)}
      >
        {rowWords.up}
      </button>
      <button
        type="button"
        disabled={isLast}
        aria-label={`${rowWords.down}：${name}`}
        onClick={() => onMove(index, index + 1)}
      >
        {rowWords.down}
      </button>
      <button
        type="button"
        aria-label={`${rowWords.takeAway}：${name}`}
        onClick={(event) => onTakeAway(index, event)}
      >
        {rowWords.takeAway}
      </button>
    </span>
  )
}

/** The fields stay in the page while the row is folded: Decap asks them for what is wrong when it saves. */
const RowFields = ({ list, row, index, rowKey }: RowProps & { rowKey: string }) => {
  const { props, state } = list
  const isFolded = state.itemsCollapsed[index] === true
  return (
    <div className="ck-item-fields" hidden={isFolded}>
      <ObjectControl
        {...handedOn(props)}
        value={row}
        onChangeObject={list.handleChangeFor(rowKey)}
        forList
        ref={list.processControlRef}
        validationKey={rowKey}
        collapsed={isFolded}
        hasError={list.hasError(index)}
        parentIds={list.getStableParentIds(props.parentIds, props.forID, rowKey)}
      />
    </div>
  )
}

const handedOn = (props: ListControl['props']) => {
  const { field, classNameWrapper, editorControl, resolveWidget, metadata } = props
  const { onValidateObject, clearFieldErrors, fieldsErrors, controlRef } = props
  return {
    field,
    classNameWrapper,
    editorControl,
    resolveWidget,
    metadata,
    onValidateObject,
    clearFieldErrors,
    fieldsErrors,
    controlRef,
  }
}

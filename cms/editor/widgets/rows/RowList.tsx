import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import type { DragEndEvent } from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import type { ListControl } from 'decap-cms-widget-list'
import type { MouseEvent } from 'react'
import { Row } from './Row.tsx'
import { announcementsOf, moveInstructions, rowWords } from './row-words.ts'

interface RowListProps {
  list: ListControl
  onAdd: (event: MouseEvent) => void
  onTakeAway: (index: number, event: MouseEvent) => void
  onMove: (from: number, to: number) => void
}

/** The rows of a list in their order, with the button that adds one below the last, where it then appears. */
export const RowList = (props: RowListProps) => {
  const { list, onAdd } = props
  return (
    <div id={list.props.forID} className="ck-items" role="group" tabIndex={-1}>
      {list.props.value?.size ? <Rows {...props} /> : <p className="ck-items-none">{rowWords.empty}</p>}
      <button type="button" className="ck-add-item" onClick={onAdd}>
        {rowWords.add(String(list.props.field.get('label_singular') ?? ''))}
      </button>
    </div>
  )
}

const Rows = ({ list, onTakeAway, onMove }: RowListProps) => {
  const rows = list.props.value?.toArray() ?? []
  const keys = list.state.keys.slice(0, rows.length)
  const announcements = announcementsOf((key) => keys.indexOf(key) + 1)
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over) onMove(keys.indexOf(String(active.id)), keys.indexOf(String(over.id)))
  }
  return (
    <DndContext
      sensors={useMoving()}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{ announcements, screenReaderInstructions: moveInstructions }}
    >
      <SortableContext items={keys} strategy={verticalListSortingStrategy}>
        <ol>
          {rows.map((row, index) => (
            <Row
              key={keys[index]}
              {...{ list, row, index, onTakeAway, onMove }}
              isLast={index === rows.length - 1}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}

/** A finger that scrolls past a handle must not carry the row along. */
const LIFTED_AFTER_IN_MS = 200

const useMoving = () =>
  useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: LIFTED_AFTER_IN_MS, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )

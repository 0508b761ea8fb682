import { useRef } from 'react'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { Area } from '../../../protocol/library.ts'
import { moved, resized } from './areas.ts'

/** How far an arrow key goes, in parts of the photo. */
const KEY_STEP = 0.01
const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-KEY_STEP, 0],
  ArrowRight: [KEY_STEP, 0],
  ArrowUp: [0, -KEY_STEP],
  ArrowDown: [0, KEY_STEP],
}
const percent = (part: number) => `${part * 100}%`

interface AreaBoxProps<A extends Area> {
  area: A
  label: string
  className: string
  /** A new step: what follows by `onDrag` belongs to it. */
  onStep: (area: A) => void
  onDrag: (area: A) => void
  onRemove: () => void
}

/**
 * A frame on the photo: a finger or mouse moves it and pulls its corner, arrow keys move it, with Shift they pull the corner,
 * Delete takes it away.
 */
export const AreaBox = <A extends Area>(props: AreaBoxProps<A>) => {
  const { area, label, className } = props
  const drag = useDrag(props)
  return (
    <button
      type="button"
      className={`ck-plain ck-area ${className}`}
      aria-label={label}
      style={{
        left: percent(area.x),
        top: percent(area.y),
        width: percent(area.width),
        height: percent(area.height),
      }}
      onKeyDown={(event) => onKey(event, props)}
      {...drag}
    >
      <span className="ck-corner" />
    </button>
  )
}

const onKey = <A extends Area>(event: KeyboardEvent, { area, onStep, onRemove }: AreaBoxProps<A>) => {
  const [right, down] = ARROWS[event.key] ?? []
  if (right !== undefined && down !== undefined)
    onStep(event.shiftKey ? resized(area, right, down) : moved(area, right, down))
  else if (event.key === 'Delete' || event.key === 'Backspace') onRemove()
  else return
  event.preventDefault()
}

interface Held<A> {
  area: A
  x: number
  y: number
  isCorner: boolean
  /** Nothing is a step that did not move. */
  hasMoved: boolean
}

const useDrag = <A extends Area>({ area, onStep, onDrag }: AreaBoxProps<A>) => {
  const held = useRef<Held<A>>(undefined)
  return {
    onPointerDown: ({ currentTarget, target, pointerId, clientX, clientY }: PointerEvent<HTMLElement>) => {
      currentTarget.setPointerCapture(pointerId)
      const isCorner = target instanceof HTMLElement && target.className === 'ck-corner'
      held.current = { area, x: clientX, y: clientY, isCorner, hasMoved: false }
    },
    onPointerMove: ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
      const from = held.current
      const stage = currentTarget.parentElement?.getBoundingClientRect()
      if (!from || !stage) return
      const [right, down] = [(clientX - from.x) / stage.width, (clientY - from.y) / stage.height]
      if (!from.hasMoved && right === 0 && down === 0) return
      const next = from.isCorner ? resized(from.area, right, down) : moved(from.area, right, down)
      if (from.hasMoved) onDrag(next)
      else onStep(next)
      from.hasMoved = true
    },
    onPointerUp: () => (held.current = undefined),
    onPointerCancel: () => (held.current = undefined),
  }
}

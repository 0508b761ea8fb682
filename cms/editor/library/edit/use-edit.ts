import { useState } from 'react'
import type { Edit } from './areas.ts'
import { isTouched, UNTOUCHED } from './areas.ts'

/** An edit in the making, step by step. */
export interface EditSteps {
  edit: Edit
  /** Takes a step that can be undone. */
  step: (next: Edit) => void
  /** Goes on with the step that was begun last, as a finger does that drags. */
  drag: (next: Edit) => void
  undo: () => void
  canUndo: boolean
  isTouched: boolean
}

/** Keeps every step of an edit, so that each can be undone. */
export const useEdit = (): EditSteps => {
  const [steps, setSteps] = useState<readonly Edit[]>([UNTOUCHED])
  const edit = steps.at(-1) ?? UNTOUCHED
  return {
    edit,
    step: (next) => setSteps((before) => [...before, next]),
    drag: (next) => setSteps((before) => [...before.slice(0, -1), next]),
    undo: () => setSteps((before) => (before.length > 1 ? before.slice(0, -1) : before)),
    canUndo: steps.length > 1,
    isTouched: isTouched(edit),
  }
}

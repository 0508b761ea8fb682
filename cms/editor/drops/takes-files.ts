import type { ClipboardEvent, DragEvent } from 'react'
import { holdsFiles } from './files-in-drag.ts'

/** What a place of the form needs to take files that are dropped on it or pasted into it. */
export interface TakesFiles {
  onDragOver: (event: DragEvent) => void
  onDrop: (event: DragEvent) => void
  onPaste: (event: ClipboardEvent) => void
}

/** Words that come with a picture belong to the box that they are pasted into. */
const isOnlyFiles = ({ files, types }: DataTransfer): boolean =>
  files.length > 0 && !types.includes('text/plain')

/** Lets a place take files in the order in which they come: dragged from a folder or WeChat, or copied as a screenshot. */
export const takesFiles = (onFiles: (files: File[]) => void): TakesFiles => ({
  onDragOver: (event) => {
    if (holdsFiles(event.dataTransfer)) event.preventDefault()
  },
  onDrop: (event) => {
    if (!holdsFiles(event.dataTransfer)) return
    event.preventDefault()
    onFiles([...event.dataTransfer.files])
  },
  onPaste: (event) => {
    if (!isOnlyFiles(event.clipboardData)) return
    event.preventDefault()
    onFiles([...event.clipboardData.files])
  },
})

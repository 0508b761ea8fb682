import { showNotice } from '../notifications/shown.ts'
import { holdsFiles } from './files-in-drag.ts'

const BESIDE =
  '文件没有放进来，这里接不住它。照片请拖到照片那一栏的框里，或拖进正文；Word 文件请拖到“写稿”的列表上。'

const isOfFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer !== null && holdsFiles(dataTransfer)

/** Frames take no part in a drag over the page: one would open the file in itself. */
const DRAGGING = 'ck-dragging-files'

/**
 * A file that is dropped beside every place for it: the browser would open it in place of the form, and what was being
 * written there would be gone. Places that take files prevent the event themselves, before it comes up to the window.
 */
export const guardDrops = (page: Window): void => {
  const { classList } = page.document.documentElement
  page.addEventListener('dragenter', (event) => {
    if (isOfFiles(event)) classList.add(DRAGGING)
  })
  page.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) classList.remove(DRAGGING)
  })
  page.addEventListener('dragover', (event) => {
    if (isOfFiles(event)) event.preventDefault()
  })
  page.addEventListener('drop', (event) => {
    classList.remove(DRAGGING)
    if (event.defaultPrevented || !isOfFiles(event)) return
    event.preventDefault()
    showNotice(BESIDE)
  })
}

import { dropCursor } from 'prosemirror-dropcursor'
import { gapCursor } from 'prosemirror-gapcursor'
import { history } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { search } from 'prosemirror-search'
import type { Plugin } from 'prosemirror-state'
import { EditorState } from 'prosemirror-state'
import { tableEditing } from 'prosemirror-tables'
import { pictureMarks } from '../../paste/picture-marks.ts'
import { storySchema } from '../story-schema.ts'
import { beyondPicture } from './beyond-picture.ts'
import { storyKeys } from './keys.ts'
import { tableHead } from './table-head.ts'

/** All that works on a story while it is written. @param openRow opens a row beneath the toolbar */
export const storyPlugins = (openRow: (row: 'find' | 'link') => void): Plugin[] => [
  ...storyKeys(openRow),
  beyondPicture(),
  history(),
  search(),
  dropCursor({ width: 3 }),
  gapCursor(),
  tableEditing(),
  tableHead(),
  pictureMarks(),
]

/** Behind a picture or a table at the end there is a paragraph to go on in; empty, it is not written. */
const withPlaceToWrite = (doc: Node): Node =>
  doc.lastChild?.isTextblock ? doc : doc.copy(doc.content.addToEnd(storySchema.node('paragraph')))

/** A story as it is opened. */
export const storyState = (doc: Node, plugins: readonly Plugin[]): EditorState =>
  EditorState.create({ doc: withPlaceToWrite(doc), plugins: [...plugins] })

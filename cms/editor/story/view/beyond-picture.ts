import type { Plugin } from 'prosemirror-state'
import { NodeSelection, Plugin as StoryPlugin, TextSelection } from 'prosemirror-state'
import { storySchema } from '../story-schema.ts'

const { figure, paragraph } = storySchema.nodes

/** Whether a key writes something, by itself or through an input method. */
const isWriting = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && (key === 'Process' || [...key].length === 1)

/** What is typed while a picture is chosen goes on below it: it takes neither the picture's place nor the line's above it. */
export const beyondPicture = (): Plugin =>
  new StoryPlugin({
    props: {
      handleKeyDown: (view, event) => {
        const { selection, tr, doc } = view.state
        if (!(selection instanceof NodeSelection) || selection.node.type !== figure) return false
        if (!isWriting(event)) return false
        const next = doc.nodeAt(selection.to)
        if (next?.type !== paragraph || next.content.size > 0) tr.insert(selection.to, paragraph.create())
        tr.setSelection(TextSelection.create(tr.doc, selection.to + 1))
        view.dispatch(tr.scrollIntoView())
        // The key itself goes on, into the place that is ready for it now.
        return false
      },
    },
  })

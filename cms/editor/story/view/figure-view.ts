import type { Node } from 'prosemirror-model'
import type { NodeView, NodeViewConstructor } from 'prosemirror-view'
import type { PictureAttrs } from '../picture-nodes.ts'
import { figureParts } from './figure-parts.ts'

/** A figure’s attributes are those of its schema. */
const attrsOf = (node: Node): PictureAttrs => node.attrs as PictureAttrs

const isInBox = ({ target }: Event): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLButtonElement

/** A picture that stands alone, with its words and caption to be written beneath it. */
export const figureView: NodeViewConstructor = (first, view, placeOf): NodeView => {
  let node = first
  const at = (change: (place: number) => void) => {
    const place = placeOf()
    if (place !== undefined) change(place)
  }
  const set = (attrs: Partial<PictureAttrs>) =>
    at((place) => view.dispatch(view.state.tr.setNodeMarkup(place, null, { ...node.attrs, ...attrs })))
  const { dom, show } = figureParts({
    write: (field, words) => set({ [field]: field === 'title' && words === '' ? null : words }),
    remove: () => at((place) => view.dispatch(view.state.tr.delete(place, place + node.nodeSize))),
  })
  show(attrsOf(node))
  return {
    dom,
    update: (next) => {
      if (next.type !== node.type) return false
      node = next
      show(attrsOf(node))
      return true
    },
    selectNode: () => dom.classList.add('ck-selected'),
    deselectNode: () => dom.classList.remove('ck-selected'),
    stopEvent: isInBox,
    ignoreMutation: () => true,
  }
}

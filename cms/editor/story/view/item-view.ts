import type { Node } from 'prosemirror-model'
import type { NodeView, NodeViewConstructor } from 'prosemirror-view'
import { element } from './elements.ts'

const hasBox = ({ attrs }: Node): boolean => attrs['checked'] !== null
const isTicked = ({ attrs }: Node): boolean => attrs['checked'] === true

/** An item of a list, with the box before it where it has one, which is ticked by a click or a touch. */
export const itemView: NodeViewConstructor = (first, view, placeOf): NodeView => {
  if (!hasBox(first)) return plainItem(first)
  const tick = () => {
    const place = placeOf()
    if (place !== undefined) view.dispatch(view.state.tr.setNodeAttribute(place, 'checked', box.checked))
  }
  const box = element('input', {
    type: 'checkbox',
    className: 'ck-tick',
    contentEditable: 'false',
    ariaLabel: '办好了',
    onchange: tick,
  })
  const contentDOM = element('div', {})
  const dom = element('li', { className: 'ck-box-item' }, box, contentDOM)
  const show = (node: Node) => (box.checked = isTicked(node))
  show(first)
  return {
    dom,
    contentDOM,
    update: (next) => {
      if (next.type !== first.type || !hasBox(next)) return false
      show(next)
      return true
    },
    stopEvent: ({ target }) => target === box,
    ignoreMutation: ({ target }) => !contentDOM.contains(target),
  }
}

const plainItem = (first: Node): NodeView => {
  const dom = element('li', {})
  return { dom, contentDOM: dom, update: (next) => next.type === first.type && !hasBox(next) }
}

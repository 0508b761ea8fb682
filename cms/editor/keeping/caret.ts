/** Puts the caret into another box with the same text, at the place that it was taken from. */
export type Caret = (box: HTMLElement) => void

type TextBox = HTMLInputElement | HTMLTextAreaElement

const isTextBox = (box: Element): box is TextBox =>
  box instanceof HTMLTextAreaElement || (box instanceof HTMLInputElement && box.type === 'text')

/** Where the caret stands in a box that is written in; nothing where it is none. */
export const caretIn = (box: HTMLElement): Caret | undefined => {
  if (box.isContentEditable) return caretInStory(box)
  if (!isTextBox(box)) return undefined
  const [from, to] = [box.selectionStart, box.selectionEnd]
  return (present) => {
    present.focus()
    if (isTextBox(present) && from !== null) present.setSelectionRange(from, to)
  }
}

/** A story has no counted places of its own; the way down to the caret through its parts is the same in both. */
const caretInStory = (story: HTMLElement): Caret => {
  const { focusNode = null, focusOffset: offset = 0 } = document.getSelection() ?? {}
  const way = focusNode && story.contains(focusNode) ? wayTo(focusNode, story) : []
  return (present) => {
    present.focus()
    const [here, node] = [document.getSelection(), walk(present, way)]
    if (node && offset <= lengthOf(node)) return here?.collapse(node, offset)
    here?.selectAllChildren(present)
    here?.collapseToEnd()
  }
}

const wayTo = (node: Node, top: Node): number[] => {
  const { parentNode } = node
  if (node === top || !parentNode) return []
  return [...wayTo(parentNode, top), [...parentNode.childNodes].indexOf(node as ChildNode)]
}

const walk = (top: Node, way: readonly number[]): Node | undefined =>
  way.reduce<Node | undefined>((node, at) => node?.childNodes[at], top)

const lengthOf = (node: Node): number => (node instanceof Text ? node.data.length : node.childNodes.length)

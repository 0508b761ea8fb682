/** Works something out of a text, and again only when the text is another one: the same object is answered meanwhile. */
export const whileSame = <T>(work: (text: string) => T): ((text: string) => T) => {
  let known: { text: string; answer: T } | undefined
  return (text) => {
    if (known?.text !== text) known = { text, answer: work(text) }
    return known.answer
  }
}

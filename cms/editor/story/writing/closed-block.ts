import { parseStory } from '../../../../src/model/stories/story-markdown.ts'

/** What may end program code and HTML that nobody has ended; nothing where they end by themselves. */
const ENDS = ['', '```', '~~~', '-->', '?>', ']]>', '>', '</script>', '</pre>', '</style>', '</textarea>']

const endsBefore = (markdown: string): boolean => parseStory(`${markdown}\n\n字`).children.length > 1

const closed = new Map<string, string>()

/**
 * Code and HTML at the end of a story need no end of their own; followed by another block they would swallow it.
 * @returns the block's bytes, with an end where it had none
 */
export const closedBlock = (markdown: string): string => {
  const known = closed.get(markdown)
  if (known !== undefined) return known
  const ways = ENDS.map((end) => (end === '' ? markdown : `${markdown}\n${end}`))
  const found = ways.find(endsBefore) ?? markdown
  closed.set(markdown, found)
  return found
}

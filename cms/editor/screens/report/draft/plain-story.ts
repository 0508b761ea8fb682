import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'

/**
 * What was typed as plain lines, as a story that shows exactly them: each line is a paragraph, and a sign that Markdown would
 * take for its own (`1. 上午集合`, `<b>`, `|`) stays the sign that was typed.
 */
export const markdownOf = (typed: string): string =>
  toMarkdown(
    {
      type: 'root',
      children: linesOf(typed).map((value) => ({
        type: 'paragraph',
        children: [{ type: 'text', value }],
      })),
    },
    { extensions: [gfmToMarkdown()] },
  ).trim()

const linesOf = (typed: string) =>
  typed
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

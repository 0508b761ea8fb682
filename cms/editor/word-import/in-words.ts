import type { WordDraft } from './use-word-import.ts'

/** What was recognised in a file, what is still open, and what did not come along: a line each. */
export const draftInWords = ({ found, open, notes }: WordDraft): string[] => [
  ...found.map(({ label, value }) => `${label}：${value}`),
  ...(open.length > 0 ? [`还要您填：${open.join('、')}`] : []),
  ...notes,
]

import type { Sheet } from './marks.ts'

/** What stands on sheets, text by text, for whoever listens instead of looking, or wants to copy it. */
export const plainWords = (sheets: readonly Sheet[]): string[] =>
  sheets.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'words' && mark.text.trim() !== '' ? [mark.text] : [])),
  )

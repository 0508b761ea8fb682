/** A story as its writer typed it: without the signs that only its file needs, so that what was typed stays what it is. */
export const asTyped = (story: string): string =>
  story.replaceAll(/\\([!-/:-@[-`{-~])|&#x20;/g, (_sign, typed = ' ') => String(typed))

const MOST_CHARACTERS = 80

/** What somebody has sent, as long as a sentence can bear it. */
export const cutShort = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text

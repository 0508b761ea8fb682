/** Makes text that came out of Word, WeChat or a phone fit to be set in type; what it says stays as it is. */

/** Direction marks, soft hyphens, keycaps, emoji variants and control characters: none is a sign of its own. */
const UNSEEN = /[\u20e3\ufe0e\ufe0f\p{Cc}\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** Before an ending in Mongolian a narrow space is part of the word. */
const SPACES = /(?:(?!(?<=[\u1800-\u18af])\u202f)\s)+/gu

/** One line of clean text: no control characters, single spaces, Chinese quotation marks, Chinese middle dots kept. */
export const cleanText = (text: string): string =>
  straightQuotesToChinese(text.normalize('NFC').replace(SPACES, ' '))
    .replace(UNSEEN, '')
    .replace(/(?<=[A-Za-z])’(?=[A-Za-z])/gu, "'")
    .replace(/(?<=\d)[·•・](?=\d)/gu, '･')
    .replace(/(?<!\.)\.{3,6}(?!\.)|。{3,6}/gu, '……')
    .replace(/(?<![-\w])--(?![-\w])/gu, '——')
    .trim()

/** Pairs of straight double quotes around Chinese become “ ”; a lonely one is left alone. */
const straightQuotesToChinese = (text: string): string =>
  text.replace(/"([^"]*)"/gu, (whole, inside: string) =>
    /\p{Script=Han}/u.test(inside) ? `“${inside}”` : whole,
  )

/** How words and figures are written into SVG. */
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text inside an element or an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign)

/** A length; a tenth of a unit is a hundredth of a millimetre. */
export const figure = (value: number): string => String(Math.round(value * 10) / 10)

/** What somebody said, in quotation marks; marks within become single ones, and single ones within those double again. */
export const quotation = (said: string): string => {
  const turned = said
    .replace(/"([^"]*)"/gu, '“$1”')
    .replace(/[“”‘’]/gu, (mark) => TURNED[mark] ?? mark)
    // An apostrophe is no mark of a quotation.
    .replace(/(?<=[A-Za-z])”(?=[A-Za-z])/gu, '’')
  return `“${turned}”`
}

const TURNED: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' }

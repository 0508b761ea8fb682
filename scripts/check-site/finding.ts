/** Something that the check of the site found, in words for whoever keeps the portal. */
export interface Finding {
  /** Whether an inspection would mark it down; else it is only said. */
  mustMend: boolean
  /** The entry and field, the column or the page. */
  where: string
  what: string
  fix: string
}

const lineOf = ({ where, what, fix }: Finding) => `  ${where}：${what}${fix}`

const section = (title: string, found: readonly Finding[]): string[] =>
  found.length === 0 ? [] : [`${title}（${found.length}处）`, ...found.map(lineOf)]

/** All that was found, what must be mended first; one line for each. */
export const findingsInWords = (found: readonly Finding[]): string[] => [
  ...section(
    '要改的',
    found.filter(({ mustMend }) => mustMend),
  ),
  ...section(
    '提醒',
    found.filter(({ mustMend }) => !mustMend),
  ),
]

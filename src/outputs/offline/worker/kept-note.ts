import { beijingDay, shortDay } from '../../../model/beijing-time.ts'

const dayInWords = (date: string | null): string => {
  const instant = new Date(date || '')
  return Number.isNaN(instant.getTime()) ? '以前' : shortDay(beijingDay(instant))
}

const noteOf = (date: string | null): string =>
  `<p class="notice-strip no-print" role="status">现在连不上网，或者网太慢。这是${dayInWords(date)}存下的页面，可能不是最新的。</p>`

/** A page that comes out of what is kept says so first of all. @param date when it was sent, as its header has it */
export const withKeptNote = (html: string, date: string | null): string =>
  html.replace(/<main\b[^>]*>/, (main) => main + noteOf(date))

/** Styles and scripts that a page names, wherever the portal stands. */
export const filesNamedIn = (html: string): string[] => {
  const found = html.match(/(?:href|src)="[^"]*\/_astro\/[^"]+\.(?:css|js)"/g) || []
  return [...new Set(found.map((each) => each.slice(each.indexOf('"') + 1, -1)))]
}

/** Said of a body as it travelled, not of the text that it is now. */
const OF_THE_WAY = ['content-encoding', 'content-length']

/** The answer with its note in it. */
export const asKept = async (answer: Response): Promise<Response> => {
  const headers = new Headers(answer.headers)
  for (const name of OF_THE_WAY) headers.delete(name)
  return new Response(withKeptNote(await answer.text(), headers.get('date')), { headers })
}

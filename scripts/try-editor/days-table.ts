import type { ReportFigures } from '../../test/cms/editor/report/report-on-a-phone.ts'
import type { DayFigures } from '../../test/journey/days/day.ts'

/** What a person may need for a whole report: touches on a phone, keys beside its text without a mouse. */
const goals: Partial<Record<keyof DayFigures, Record<string, number>>> = {
  taps: { phone: 12 },
  typedCharacters: { phone: 60 },
  seconds: { phone: 180 },
  keyPresses: { keyboard: 60 },
}

/** The report from a phone on a slow line, as a day like the others. */
export const asADay = ({ taps, typedCharacters, lostCharacters, seconds }: ReportFigures): DayFigures => ({
  ...{ day: 'phone', width: 360, steps: 1, keyPresses: 0 },
  ...{ taps, typedCharacters, lostCharacters, seconds },
  sideways: [],
  complaints: [],
})

type Counted = 'taps' | 'keyPresses' | 'typedCharacters' | 'seconds'

const withGoal = (figures: DayFigures, name: Counted): string => {
  const goal = goals[name]?.[figures.day]
  return goal === undefined ? String(figures[name]) : `${figures[name]} (within ${goal})`
}

const rowOf = (figures: DayFigures): string[] => [
  figures.day,
  `${figures.width}`,
  `${figures.steps}`,
  ...(['taps', 'keyPresses', 'typedCharacters'] as const).map((name) => withGoal(figures, name)),
  `${figures.lostCharacters}`,
  withGoal(figures, 'seconds'),
  `${figures.sideways.length}`,
  `${figures.complaints.length}`,
]

const HEAD = [
  ...['day', 'px', 'steps', 'touches', 'keys beside text', 'characters typed', 'lost', 'seconds'],
  ...['scrolls sideways', 'console complaints'],
]

const asRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const RULE = asRow(HEAD.map((_, at) => (at === 0 ? '---' : '---:')))

/** The days as a Markdown table, for the terminal and the README. */
export const daysTable = (all: readonly DayFigures[]): string =>
  [asRow(HEAD), RULE, ...all.map((figures) => asRow(rowOf(figures)))].join('\n')

const cellsIn = (row: string) =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
/** Which day it is about, and at which width. */
const aboutOf = (cells: readonly string[]) => cells.slice(0, 2).join(' at ')

/** The table with these days in it; the rows of days that were not spent this time stay. */
export const withDays = (table: string, all: readonly DayFigures[]): string => {
  const kept = table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map(cellsIn)
  const rows = new Map([...kept, ...all.map(rowOf)].map((cells) => [aboutOf(cells), cells]))
  return [asRow(HEAD), RULE, ...[...rows.values()].map(asRow)].join('\n')
}

/** What must never be: each a sentence; none where the days were as they should be. */
export const faultsOf = (all: readonly DayFigures[]): string[] => all.flatMap(faultsOfOne)

const faultsOfOne = (figures: DayFigures): string[] => {
  const { day, width, lostCharacters, sideways, complaints } = figures
  const at = `${day} at ${width} px`
  const over = (Object.keys(goals) as Counted[]).flatMap((name) => {
    const goal = goals[name]?.[day] ?? Infinity
    return figures[name] > goal ? [`${at}: ${name} are ${figures[name]}, more than ${goal}`] : []
  })
  return [
    ...(lostCharacters > 0 ? [`${at}: ${lostCharacters} characters were lost`] : []),
    ...sideways.map((step) => `${at} can be scrolled sideways: ${step}`),
    ...complaints.map((said) => `${at}, the console says: ${said}`),
    ...over,
  ]
}

/**
 * `npm run try-editor -- [--only NAME]… [--width desktop|phone] [--folder FOLDER] [--readme]`: the proof of the editor's desk. Scripted people
 * spend their working days in a real browser over a real gateway on a copy of the sample county, at both widths, and one
 * reports an activity from a phone on 1 Mbit/s. Prints what it cost them and what was lost, and names the folder with a
 * picture of every step. `--readme` puts the figures into the README; the rows of days that are not asked for stay.
 */
import { join, resolve } from 'node:path'
import { openEditor } from '../test/cms/editor/open-editor.ts'
import { reportOnAPhone } from '../test/cms/editor/report/report-on-a-phone.ts'
import { days, spendDays } from '../test/journey/days/spend-days.ts'
import type { DaysOrder, SpentDays } from '../test/journey/days/spend-days.ts'
import { isWidth } from '../test/journey/days/desk.ts'
import { putTableIntoReadme } from './bench/readme-figures.ts'
import { optionsOrEnd } from './terminal/arguments.ts'
import { asADay, daysTable, faultsOf, withDays } from './try-editor/days-table.ts'

/** Pictures, and what may stay from one run to the next. */
const FOLDER = join(import.meta.dirname, '../.cunkou/try-editor')
const PHONE = 'phone'

const { values } = optionsOrEnd(
  'npm run try-editor -- [--only NAME]… [--width desktop|phone] [--folder FOLDER] [--readme]',
  {
    options: {
      only: { type: 'string', multiple: true },
      width: { type: 'string' },
      folder: { type: 'string', default: FOLDER },
      readme: { type: 'boolean', default: false },
    },
  },
)

/** @throws Error with one sentence that says what is wrong with the order */
const orderFrom = ({ only, width, folder }: typeof values): DaysOrder => {
  const names = [...days.map(({ name }) => name), PHONE]
  const unknown = only?.find((name) => !names.includes(name))
  if (unknown !== undefined) throw new Error(`There is no day “${unknown}”: ${names.join(', ')}`)
  if (width !== undefined && !isWidth(width)) throw new Error(`There is no width “${width}”: desktop, phone`)
  return { folder: resolve(folder), only, width }
}

const reportFromAPhone = async () => {
  const editor = await openEditor()
  try {
    const figures = await reportOnAPhone(editor)
    console.table({ '报一次活动 / report an activity from a phone': figures })
    return asADay(figures)
  } finally {
    await editor.close()
  }
}

const tell = ({ figures, failures, pictures }: SpentDays): string[] => {
  console.log(`\n${daysTable(figures)}\n`)
  if (pictures !== undefined) console.log(`A picture of every step: ${pictures}`)
  return [...failures.map(({ message }) => message), ...faultsOf(figures)]
}

const tryEditor = async (): Promise<void> => {
  const order = orderFrom(values)
  const { only } = order
  const isAsked = (name: string) => only?.includes(name) ?? true
  const spent = days.some(({ name }) => isAsked(name))
    ? await spendDays(order)
    : { figures: [], failures: [] }
  if (isAsked(PHONE)) spent.figures.push(await reportFromAPhone())
  const faults = tell(spent)
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
  else if (values.readme) await putTableIntoReadme('editor', (old) => withDays(old, spent.figures))
}

await tryEditor().catch((reason: unknown) => {
  console.error(reason instanceof Error ? reason.message : reason)
  process.exitCode = 1
})

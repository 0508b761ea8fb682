import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { launchChromium } from '../../chromium.ts'
import { byKeyboard } from './by-keyboard.ts'
import type { Day, DayFigures } from './day.ts'
import type { Width } from './desk.ts'
import { Desk, widths } from './desk.ts'
import { newcomer } from './newcomer.ts'
import { routine } from './routine.ts'
import { openSampleCounty } from './sample-county.ts'
import { trouble } from './trouble.ts'

/** In this order, in one county. */
export const days: readonly Day[] = [newcomer, routine, trouble, byKeyboard]

/** Which days are wanted, and where their pictures go. */
export interface DaysOrder {
  folder: string
  only?: readonly string[] | undefined
  width?: Width | undefined
}

/** What came of the days, and which of them broke off. */
export interface SpentDays {
  figures: DayFigures[]
  failures: Error[]
  /** The folder with a picture of every step. */
  pictures?: string
}

/**
 * Spends the working days one after the other in one county, each at both widths: a day that breaks off does not keep the
 * others.
 */
export const spendDays = async ({ folder, only, width }: DaysOrder): Promise<SpentDays> => {
  const pictures = join(folder, 'pictures')
  rmSync(pictures, { recursive: true, force: true })
  mkdirSync(pictures, { recursive: true })
  const [county, browser] = await Promise.all([openSampleCounty(folder), launchChromium()])
  const spent: SpentDays = { figures: [], failures: [], pictures }
  try {
    for (const day of days.filter(({ name }) => only?.includes(name) ?? true))
      for (const at of widthsOf(day, width))
        await spendOne({ county, browser, day, width: at, pictures }, spent)
  } finally {
    await browser.close()
    await county.close()
  }
  return spent
}

const widthsOf = ({ onlyAt }: Day, wanted: Width | undefined): Width[] =>
  (Object.keys(widths) as Width[]).filter(
    (width) => width === (onlyAt ?? width) && width === (wanted ?? width),
  )

const spendOne = async (parts: Parameters<typeof Desk.open>[0], { figures, failures }: SpentDays) => {
  const desk = await Desk.open(parts)
  try {
    await parts.day.spend(desk)
    figures.push(desk.figures())
    console.log(inOneLine(desk.figures()))
  } catch (reason) {
    failures.push(reason instanceof Error ? reason : new Error(String(reason)))
    console.error(String(reason))
  } finally {
    await parts.county.comeBack()
    await desk.close()
  }
}

/** A run takes minutes: each day is told as it ends. */
const inOneLine = ({ day, width, steps, seconds }: DayFigures) =>
  `${day} at ${width} px: ${steps} steps in ${seconds} s`

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { PATIENCE_IN_MS } from '../../setup/patience.ts'
import { Clerk, noEffort } from './clerk.ts'
import type { Effort } from './clerk.ts'
import type { Day, DayFigures } from './day.ts'
import { lostOf } from './on-disk.ts'
import type { SampleCounty } from './sample-county.ts'

const LOOK_EVERY_IN_MS = 500

/** A step of a day that did not come out as it should. */
export class StepFailed extends Error {
  constructor(day: string, step: string, picture: string, reason: unknown) {
    super(`${day}: “${step}” failed. Its picture: ${picture}\n${String(reason)}`)
    this.name = 'StepFailed'
  }
}

/** How wide the screen is, and how it is called in figures and folders. */
export const widths = { desktop: 1280, phone: 360 } as const
export type Width = keyof typeof widths
export const isWidth = (name: string): name is Width => Object.hasOwn(widths, name)

const screens = {
  desktop: { viewport: { width: widths.desktop, height: 900 } },
  phone: { viewport: { width: widths.phone, height: 780 }, isMobile: true, hasTouch: true },
} as const

/** Where a day is spent: the desk of one person, at one width, with everything that goes wrong written down. */
export class Desk {
  readonly county: SampleCounty
  readonly width: Width
  readonly clerk: Clerk
  private readonly browser: Browser
  private readonly day: Day
  private readonly pictures: string
  private readonly effort: Effort
  private readonly complaints: string[] = []
  private readonly sideways: string[] = []
  private readonly startedAt = performance.now()
  private contexts: BrowserContext[] = []
  private steps = 0
  private lostCharacters = 0

  private constructor(parts: DeskParts, context: BrowserContext, page: Page) {
    this.county = parts.county
    this.width = parts.width
    this.browser = parts.browser
    this.day = parts.day
    this.pictures = join(parts.pictures, `${parts.day.name}-${widths[parts.width]}`)
    this.effort = noEffort()
    this.clerk = new Clerk(page, parts.county.address, this.effort)
    this.watch(context)
    mkdirSync(this.pictures, { recursive: true })
  }

  static async open(parts: DeskParts): Promise<Desk> {
    const context = await openContext(parts.browser, parts.width)
    return new Desk(parts, context, await context.newPage())
  }

  get isPhone(): boolean {
    return this.width === 'phone'
  }

  /** Tells this day's texts of one width from the other's. */
  get mark(): string {
    return this.isPhone ? '手机' : '电脑'
  }

  /** Another person at a screen of the same width; their hands count too. */
  async colleague(): Promise<Clerk> {
    const context = await openContext(this.browser, this.width)
    this.watch(context)
    return new Clerk(await context.newPage(), this.county.address, this.effort)
  }

  /** One step of the day: done, looked at, and checked for what must never be. @throws StepFailed */
  async step(name: string, who: Clerk, deed: () => Promise<void>): Promise<void> {
    this.steps += 1
    const number = String(this.steps).padStart(2, '0')
    const picture = join(this.pictures, `${number}-${name.replace(/[^a-z0-9]+/gi, '-')}.png`)
    try {
      await deed()
      await this.look(name, who, picture)
    } catch (reason) {
      await who.page.screenshot({ path: picture }).catch(() => undefined)
      throw new StepFailed(`${this.day.name} at ${widths[this.width]} px`, name, picture, reason)
    }
  }

  /** Waits until everything that was written is on the disk; what is not there in the end counts as lost. */
  async countLost(): Promise<void> {
    const end = performance.now() + PATIENCE_IN_MS
    let lost = lostOf(this.effort.written, this.county.repository)
    while (lost.length > 0 && performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_IN_MS))
      lost = lostOf(this.effort.written, this.county.repository)
    }
    this.effort.written = []
    this.lostCharacters += [...lost.join('')].length
    for (const text of lost) this.complaints.push(`Lost: ${text}`)
  }

  /** What was written on purpose only to be changed again need not be on the disk. */
  forgetWritten(): void {
    this.effort.written = []
  }

  figures(): DayFigures {
    const { taps, keyPresses, typedCharacters } = this.effort
    return {
      day: this.day.name,
      width: widths[this.width],
      steps: this.steps,
      ...{ taps, keyPresses, typedCharacters },
      lostCharacters: this.lostCharacters,
      seconds: Math.round((performance.now() - this.startedAt) / 1000),
      sideways: this.sideways,
      complaints: this.complaints,
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()))
  }

  private async look(name: string, { page }: Clerk, picture: string) {
    const scrolls = await page.evaluate(() => document.documentElement.scrollWidth)
    if (scrolls > widths[this.width]) this.sideways.push(`${name}: ${scrolls} px`)
    await page.screenshot({ path: picture })
  }

  private watch(context: BrowserContext) {
    this.contexts.push(context)
    const note = (text: string) => {
      if (!MEANT.test(text) && !this.day.meant?.test(text)) this.complaints.push(text)
    }
    context.on('console', (message) => message.type() === 'error' && note(message.text()))
    context.on('weberror', (fault) => note(String(fault.error())))
    context.on('dialog', (dialog) => void dialog.accept())
  }
}

/** Refusals are answered 4xx on purpose and show in the console as failed loads. */
const MEANT = /the server responded with a status of (404|409|422)/

/** What a desk is set up from. */
export interface DeskParts {
  county: SampleCounty
  browser: Browser
  day: Day
  width: Width
  /** The folder that pictures go to, one folder for each day in it. */
  pictures: string
}

const openContext = (browser: Browser, width: Width): Promise<BrowserContext> =>
  browser.newContext({ ...screens[width], locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })

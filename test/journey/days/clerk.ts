import type { Locator, Page } from 'playwright-core'

/** What a person's work has cost so far. */
export interface Effort {
  /** Touches or clicks, those in the file picker too: one for each file and one to be done. */
  taps: number
  /** Keys pressed that are no part of a text: Tab, Enter, shortcuts. */
  keyPresses: number
  typedCharacters: number
  /** Texts that have to be on the disk once they are saved. */
  written: string[]
}

/** A file as a picker hands it over. */
export interface ChosenFile {
  name: string
  mimeType: string
  buffer: Buffer
}

/** Nobody goes on pressing for longer. */
const LONGEST_WAY = 150

export const noEffort = (): Effort => ({ taps: 0, keyPresses: 0, typedCharacters: 0, written: [] })

/** A person at one page of the desk, whose hands are counted. Everything that is looked for is waited for. */
export class Clerk {
  page: Page
  readonly address: string
  private readonly effort: Effort

  /** @param address of the county, with a slash at the end */
  constructor(page: Page, address: string, effort: Effort) {
    this.page = page
    this.address = address
    this.effort = effort
  }

  /** Types an address or follows a bookmark. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.address}${path}`)
  }

  button = (name: string | RegExp): Locator =>
    this.page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).first()

  field = (label: string): Locator => this.page.getByLabel(label, { exact: true }).first()

  get story(): Locator {
    return this.page.getByRole('textbox', { name: '正文', exact: true })
  }

  async tap(target: Locator): Promise<void> {
    await target.click()
    this.effort.taps += 1
  }

  press = async (key: string): Promise<void> => {
    await this.page.keyboard.press(key)
    this.effort.keyPresses += 1
  }

  /** Writes something that has to be on the disk later. */
  async write(field: Locator, text: string): Promise<void> {
    await this.tap(field)
    await this.type(text)
  }

  /** Writes something in the place of what stood there. */
  async rewrite(field: Locator, text: string): Promise<void> {
    await this.tap(field)
    await this.press('ControlOrMeta+a')
    await this.type(text)
  }

  /** Goes on writing where the caret is. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text)
    this.effort.typedCharacters += [...text].length
    this.effort.written.push(text)
  }

  /** Pastes a plain text where the caret is in a story. */
  async paste(text: string): Promise<void> {
    await this.story.evaluate((place, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
    this.effort.written.push(...text.split('\n'))
  }

  /** Types what is only looked for, where the caret is. */
  async lookFor(text: string): Promise<void> {
    await this.page.keyboard.type(text)
    this.effort.typedCharacters += [...text].length
  }

  /** Types what is only looked for. */
  async ask(field: Locator, text: string): Promise<void> {
    await this.tap(field)
    await this.lookFor(text)
  }

  /** Chooses files behind a button. */
  async choose(button: Locator, files: ChosenFile[]): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.tap(button)])
    await chooser.setFiles(files)
    this.effort.taps += files.length + 1
  }

  /** Chooses files behind the button that has the focus; in the picker all of a folder are marked and taken. */
  async chooseByKeys(files: ChosenFile[]): Promise<void> {
    // The browser has to know that somebody waits for the picker before the key comes.
    const pressed = () => this.page.evaluate(() => undefined).then(() => this.press('Enter'))
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), pressed()])
    await chooser.setFiles(files)
    this.effort.keyPresses += 2
  }

  /** Goes from field to field until one is reached. @throws Error where it is not on the way */
  async reach(wanted: Locator, key: 'Tab' | 'Shift+Tab' | 'ArrowRight' = 'Tab'): Promise<void> {
    await wanted.waitFor()
    for (let pressed = 0; pressed < LONGEST_WAY; pressed += 1) {
      if (await wanted.evaluate((place) => place === document.activeElement)) return
      await this.press(key)
    }
    throw new Error(`${LONGEST_WAY} keys did not lead to ${String(wanted)}`)
  }

  /** Picks what a box with a list below it offers. */
  async pick(box: Locator, query: string, wanted: string): Promise<void> {
    await this.ask(box, query)
    await this.tap(this.page.getByRole('option', { name: wanted }).first())
  }

  /** Follows something that opens another tab, and goes on there. @returns how to come back */
  async follow(link: Locator): Promise<() => Promise<void>> {
    const before = this.page
    const [opened] = await Promise.all([before.context().waitForEvent('page'), this.tap(link)])
    this.page = opened
    return async () => {
      await this.page.close()
      this.page = before
    }
  }

  /** Waits until something can be read. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor()
  }
}

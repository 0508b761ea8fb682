import type { AxeResults } from 'axe-core'
import axe from 'axe-core'
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainText } from '../../../../src/model/stories/story-syntax.ts'
import { splitFrontMatter } from '../../../../src/model/entry-text.ts'
import { dearRuns } from '../../../setup/property-runs.ts'
import type { OpenEditor } from '../open-editor.ts'
import { openEditor, published } from '../open-editor.ts'
import { typedText } from './typed-stories.ts'

let editor: OpenEditor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

const story = (page: Page) => page.locator('.ck-story-text')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** The lines that are seen; an empty line at the end is a place to write in. */
const seen = async (page: Page) =>
  story(page).evaluate((place) => [...place.querySelectorAll('p')].map((line) => line.textContent))

/** The draft’s file, as the gateway keeps it. */
const savedStory = async (page: Page) => {
  const raw = await page.evaluate(async (slug) => {
    const params = { collection: 'reports', slug, path: `content/reports/${slug}.md` }
    const answer = await fetch('/api/cms', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'unpublishedEntryDataFile', params }),
    })
    return String(((await answer.json()) as { data: string }).data)
  }, published)
  return splitFrontMatter(raw).body
}

const ALL_MARKS = '!"#$%&\'()*+,-./0:;<=>?@A[\\]^_`a{|}~'
const fixed = [
  '1. 上午集合',
  '2. 下午散会',
  '2026. 11. 20',
  '    四个空格',
  '　　全角',
  ALL_MARKS,
  '<b>粗</b><!-- -->',
  'http://a.cn/测试',
]

/** The tab key goes to the next field; the address of a photo that is not there is refused when the story is saved. */
const typeable = typedText
  .map((line) => line.replaceAll('\t', ''))
  .filter((line) => !line.includes('/media/'))

const openEmptied = async () => {
  const page = await editor.page(1280, 900, `/collections/reports/entries/${published}`)
  await story(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  return page
}

describe('what is typed and pasted into a story', () => {
  it('is what is seen, what is saved, what is seen again, and what the portal says', async () => {
    const page = await openEmptied()
    const typed = fc.sample(typeable, dearRuns(3))
    const lines = [...fixed, ...typed].filter((line) => line !== '')
    for (const [at, line] of lines.entries()) {
      if (at > 0) await page.keyboard.press('Enter')
      await page.keyboard.type(line)
    }
    await expect.poll(() => seen(page)).toEqual(lines)
    await button(page, '保存').click()
    await button(page, '送审').waitFor()
    expect(plainText(await savedStory(page))).toBe(
      lines
        .map((line) => line.trim())
        .filter(Boolean)
        .join('\n'),
    )
    await page.reload()
    await story(page).waitFor()
    await expect.poll(() => seen(page)).toEqual(lines)
    await page.context().close()
  })

  it('goes in once when it is plain text, a paragraph for each line', async () => {
    const page = await openEmptied()
    await story(page).evaluate((place) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', '1. 上午集合\r\n2. 下午散会\r\n\r\n　　完。')
      place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await expect.poll(() => seen(page)).toEqual(['1. 上午集合', '2. 下午散会', '完。'])
    await page.context().close()
  })
})

/** Leaves the story for another field. @returns where to click into its first line */
const leaveAndAim = async (page: Page, tried: number) => {
  await page.getByLabel('标题', { exact: true }).evaluate((box) => box.focus({ preventScroll: true }))
  const line = await story(page).locator('p').first().boundingBox()
  if (!line) throw new Error('the story has no paragraph')
  // Elsewhere each time: quick clicks on one spot choose the whole paragraph.
  const x = line.x + line.width - (tried % 2 === 0 ? 5 : 45)
  return { x, y: line.y + line.height / 2, button: 'left', clickCount: 1 } as const
}

describe('an input method that begins at the instant of a click into a story', () => {
  it('puts its words where the click was, in order, and loses none', async () => {
    const page = await openEmptied()
    const keys = await page.context().newCDPSession(page)
    await page.keyboard.type('甲乙')
    let expected = '甲乙'
    for (let tried = 0; tried < dearRuns(8); tried += 1) {
      const word = `第${tried}。`
      const spot = await leaveAndAim(page, tried)
      await Promise.all([
        keys.send('Input.dispatchMouseEvent', { ...spot, type: 'mousePressed' }),
        keys.send('Input.dispatchMouseEvent', { ...spot, type: 'mouseReleased' }),
        keys.send('Input.imeSetComposition', { text: 'd', selectionStart: 1, selectionEnd: 1 }),
        keys.send('Input.imeSetComposition', { text: 'di', selectionStart: 2, selectionEnd: 2 }),
        keys.send('Input.insertText', { text: word }),
      ])
      expected += word
      await expect.poll(() => story(page).locator('p').first().textContent()).toBe(expected)
      if (expected.length > 20) {
        await page.keyboard.press('ControlOrMeta+a')
        await page.keyboard.type('甲')
        expected = '甲'
      }
    }
    await page.context().close()
  })
})

describe('the buttons above a story', () => {
  it('are reached by one step of the tab key and go on with arrows, each with a name', async () => {
    const page = await openEmptied()
    await page.keyboard.press('Shift+Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('小标题')
    for (const _ of ['小小标题', '加粗', '列表']) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.keyboard.type('米面')
    await expect.poll(() => story(page).locator('ul > li').allInnerTexts()).toEqual(['米面'])
    await page.keyboard.press('ControlOrMeta+f')
    await page.evaluate(axe.source)
    const { violations } = (await page.evaluate(`axe.run('.ck-story')`)) as AxeResults
    expect(violations.map(({ id }) => id)).toEqual([])
    await page.context().close()
  })
})

describe('a box to tick in a story', () => {
  it('is ticked by a click and by keys, and saved as it is seen', async () => {
    const page = await openEmptied()
    await story(page).evaluate((place) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData(
        'text/html',
        '<ul data-pm-slice="0 0 []"><li data-checked="false">借桌椅</li><li data-checked="true">贴通知</li></ul>',
      )
      place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    const boxes = story(page).getByRole('checkbox')
    await expect.poll(() => boxes.count()).toBe(2)
    await boxes.first().click()
    await story(page).getByText('贴通知').click()
    await page.keyboard.press('ControlOrMeta+Enter')
    expect(await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked))).toEqual([
      true,
      false,
    ])
    await button(page, '保存').click()
    await button(page, '送审').waitFor()
    expect(await savedStory(page)).toContain('- [x] 借桌椅\n- [ ] 贴通知')
    await page.context().close()
  })
})

describe('the editor page', () => {
  it('throws no errors while a story is written', () => {
    expect(editor.complaints).toEqual([])
  })
})

import type { Locator, Page } from 'playwright-core'
import type { Errand } from './errand.ts'
import type { Hand } from './hand.ts'

/** The village that the residents of these errands live in, and what they look for, as the sample county has them. */
const VILLAGE = '青石村站'
const FESTIVAL = '重阳'
const NEED = '理发'

const mustShow = async (thing: Locator): Promise<void> => {
  await thing.first().waitFor({ state: 'visible' })
}

const way = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name, exact: true })

/** From the county down to the villages. */
const tree = (page: Page): Locator => page.locator('section[aria-labelledby="tree"]')

const villageIn = (page: Page): Locator => tree(page).getByRole('link', { name: VILLAGE, exact: true })

const pickVillage = async (hand: Hand, page: Page): Promise<void> => {
  await hand.follow(page.locator('[data-my-station-none] a'))
  await hand.follow(villageIn(page))
}

/** The eight errands, each from the front page of a phone that was never here before. */
export const errands: readonly Errand[] = [
  {
    name: 'what is on this weekend near home',
    goal: 2,
    run: async (hand, page) => {
      await pickVillage(hand, page)
      await mustShow(page.locator('[data-my-station-body] [data-weekend]'))
    },
  },
  {
    name: 'call my station',
    goal: 2,
    run: async (hand, page) => {
      await hand.follow(way(page, '阵地'))
      const door = tree(page)
        .locator('li')
        .filter({ has: page.getByText(VILLAGE, { exact: true }) })
      const call = door.last().locator('a[href^="tel:"]').first()
      await hand.tap(call)
      await mustShow(page.locator('html[data-called^="tel:"]'))
    },
  },
  {
    name: 'a haircut at home for my mother',
    goal: 3,
    run: async (hand, page) => {
      await hand.follow(page.getByRole('link', { name: NEED, exact: true }))
      const row = page.locator('[data-menu-item]:visible').filter({ hasText: '可上门' }).first()
      await hand.tap(row.locator('a[href^="tel:"]:visible').first())
      await mustShow(page.locator('html[data-called^="tel:"]'))
    },
  },
  {
    name: 'a photo of last month’s festival',
    goal: 3,
    run: async (hand, page) => {
      await hand.follow(way(page, '报道'))
      await hand.follow(page.getByRole('link', { name: /^10月/ }).first())
      await hand.follow(
        page
          .locator('main')
          .getByRole('link', { name: new RegExp(FESTIVAL) })
          .first(),
      )
      await mustShow(page.locator('main article img'))
    },
  },
  {
    name: 'the story of a good person',
    goal: 2,
    run: async (hand, page) => {
      await hand.follow(page.locator('section[aria-labelledby="people"] ul a').first())
      await mustShow(page.locator('.person .story'))
    },
  },
  {
    name: 'larger letters',
    goal: 1,
    run: async (hand, page) => {
      await hand.tap(page.locator('[data-look-switch]'))
      await mustShow(page.locator('html[data-look="large"]'))
    },
  },
  {
    name: 'print next month’s sheet',
    goal: 3,
    run: async (hand, page) => {
      await hand.follow(way(page, '日历'))
      await hand.follow(page.locator('a[rel="next"]').first())
      await hand.tap(page.getByRole('button', { name: /打印/ }))
      await mustShow(page.locator('html[data-printed="yes"]'))
    },
  },
  {
    name: 'my village',
    goal: 2,
    run: async (hand, page) => {
      await hand.follow(way(page, '阵地'))
      await hand.follow(villageIn(page))
      await mustShow(page.locator('.station'))
    },
  },
]

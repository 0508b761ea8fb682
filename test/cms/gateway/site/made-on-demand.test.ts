import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isMadeOnDemand } from '../../../../src/model/on-demand/addresses-on-demand.ts'
import { openPreviewer } from '../../../../src/release/client.ts'
import { readReleaseSettings } from '../../../../src/release/settings.ts'
import { openSite } from './site-with-releases.ts'

/** Draws out of a content folder that is not there, as after a disk was changed. */
const withoutContent = (dataDir: string) =>
  openPreviewer(readReleaseSettings({ DATA_DIR: dataDir, CONTENT_DIR: join(dataDir, 'nothing-here') }))

describe('a poster that no release holds', () => {
  it('is a calm page in Chinese while it cannot be made', async () => {
    const { publish, get } = openSite(withoutContent)
    publish('one')
    const answer = await get('/posters/event/20261126-qsc-m2p7/')
    expect(answer.status).toBe(503)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await answer.text()).toContain('这一页现在打不开')
  })

  it.each([
    '/posters/event/',
    '/posters/nothing/qingshi-cun/',
    '/posters/event/a/b/',
    '/posters/event/%2e%2e/',
  ])('is not asked for at an address that no poster has: %s', async (path) => {
    const { publish, get } = openSite(withoutContent)
    publish('one')
    expect((await get(path)).status).toBe(404)
  })

  it('is found when the slash at the end of its address was not typed', async () => {
    const { publish, get } = openSite(withoutContent)
    publish('one')
    const answer = await get('/posters/event/20261126-qsc-m2p7?size=a3')
    expect([answer.status, answer.headers.get('location')]).toEqual([
      301,
      '/posters/event/20261126-qsc-m2p7/?size=a3',
    ])
  })

  it('is told from the one kind that every release holds', () => {
    expect(isMadeOnDemand('/posters/station-month/qingshi-cun/')).toBe(false)
    expect(isMadeOnDemand('/posters/station-month/qingshi-cun/faces.css')).toBe(true)
    expect(isMadeOnDemand('/posters/notice/20261012-chongyang/display.ttf')).toBe(true)
  })
})

describe('a station’s screen', () => {
  it('is a calm page in Chinese while it cannot be made', async () => {
    const { publish, get } = openSite(withoutContent)
    publish('one')
    const answer = await get('/screen/qingshi-cun/')
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('这一页现在打不开')
  })

  it.each([
    '/screen/',
    '/screen/broadcast/',
    '/screen/led.txt',
    '/screen/keeper.js',
    '/screen/qingshi-cun/other/',
  ])('is told from what every release holds, and from nothing at all: %s', (path) => {
    expect(isMadeOnDemand(path)).toBe(false)
  })

  it.each(['', 'led.txt', 'led-gb18030.txt', 'broadcast/'])(
    'is made when somebody asks, with its part “%s”',
    (part) => {
      expect(isMadeOnDemand(`/screen/qingshi-cun/${part}`)).toBe(true)
    },
  )
})

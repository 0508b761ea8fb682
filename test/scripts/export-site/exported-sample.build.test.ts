import { beforeAll, expect, it } from 'vitest'
import { checkedPage } from '../../../scripts/check-site/release-pages.ts'
import { LOOK_SCRIPT } from '../../../scripts/export-site/look-script.ts'
import { offlinePage } from '../../../scripts/export-site/offline-page.ts'
import { withAddresses } from '../../../scripts/export-site/page-addresses.ts'
import { underBase } from '../../../scripts/export-site/readdress.ts'
import { isMadeOnDemand } from '../../../src/model/on-demand/addresses-on-demand.ts'
import { addressesInPage } from '../../site/addresses-in-page.ts'
import type { BuiltPage, BuiltSite } from '../../site/built-site.ts'
import { readBuiltSite, readersPages } from '../../site/built-site.ts'
import { sampleSite } from '../../site/sample-site.ts'

const BASE = '/sub'
let site: BuiltSite
beforeAll(async () => {
  site = readBuiltSite((await sampleSite()).site)
})

const isElsewhere = (address: string) => /^(?:[a-z]+:|#|\?)/.test(address) || address === ''

/** What a page under the base path names that is not there. */
const lostUnderBase = ({ path, html }: BuiltPage): string[] =>
  addressesInPage(withAddresses(html, underBase(BASE)), site.home).flatMap(({ address }) => {
    if (isElsewhere(address)) return []
    const { pathname } = new URL(address, `https://host.example${BASE}${path}`)
    const own = decodeURIComponent(pathname.slice(BASE.length))
    return pathname.startsWith(`${BASE}/`) && (isMadeOnDemand(own) || site.answers(own)) ? [] : [address]
  })

/** What a page of a folder names that is no file of it. */
const lostInFolder = ({ path, html }: BuiltPage): string[] =>
  checkedPage(
    path,
    offlinePage(path, html, (own) => site.answers(own)),
  ).addresses.flatMap((address) => {
    if (isElsewhere(address)) return []
    const { pathname } = new URL(address, `file://${path}`)
    const own = decodeURIComponent(pathname)
    const isThere = (own === LOOK_SCRIPT || site.files.includes(own)) && !address.startsWith('/')
    return isThere || isMadeOnDemand(own) ? [] : [address]
  })

const told = (lost: (page: BuiltPage) => string[]) =>
  readersPages(site).flatMap((page) => lost(page).map((address) => [page.path, address]))

it('leads from every page of a copy under a path to what is there', { timeout: 300_000 }, () => {
  expect(told(lostUnderBase)).toEqual([])
})

it('leads from every page of a copy in a folder to a file of it', { timeout: 300_000 }, () => {
  expect(told(lostInFolder)).toEqual([])
})

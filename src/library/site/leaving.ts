import { question } from '../edition/asking.ts'
import { portalAddress, siteSettings } from './site.ts'

/** The mark of a link that leaves the portal; styles put the notice behind its words, with no script at work. */
export const LEAVING = 'leaving'

/** Where one stays among government sites: these links need no notice. */
const OF_GOVERNMENT = /(?:^|\.)gov\.cn$/

/** Whether the county's profile asks for a notice beside links that leave the portal. */
const isToldOf: () => boolean = question('tells-of-leaving', () => {
  const { profile } = siteSettings()
  return profile === 'party' || profile === 'gov'
})

const hostOf = (address: string): string | undefined =>
  /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).hostname : undefined

/** The class of a link: with the notice where it leaves for a site that is no government's, and the profile asks for one. */
export const leavingMark = (address: string | undefined): string | undefined => {
  const host = address === undefined ? undefined : hostOf(address)
  if (host === undefined || OF_GOVERNMENT.test(host) || !isToldOf()) return undefined
  return host === hostOf(portalAddress()) ? undefined : LEAVING
}

import { CannotStart } from '../terminal/cannot-start.ts'
import { tagsOf } from '../check-site/page-tags.ts'

/** The address that a release was made for, as its first page says it; nothing else in it may name another. @param home the HTML of that page */
export const addressOfRelease = (home: string): URL => {
  const canonical = tagsOf(home).find(({ attributes }) => attributes.get('rel') === 'canonical')
  return new URL(canonical?.attributes.get('href') ?? '/', 'http://localhost')
}

/**
 * Refuses an address that the release was not made for: links would stand under the one, and share cards, codes, feeds and
 * the sitemap under the other.
 * @param asked `BASE_URL`, without a slash at its end; nothing where nobody set it
 * @throws CannotStart
 */
export const refuseOtherAddress = (made: URL, asked: string | undefined): void => {
  if (asked === undefined || new URL(`${asked}/`).href === made.href) return
  throw new CannotStart(
    `现在的网站是按 ${made.href} 做的，不是 ${asked}/：请先用这个 BASE_URL 做一遍 npm run build，再来拷。\nThe live site was made for ${made.href}, not for ${asked}/: run npm run build with this BASE_URL first, then export.`,
  )
}

/** The path that an address ends with, without a slash at its end: '' on a host of its own. */
export const basePathOf = (address: URL): string => address.pathname.replace(/\/$/, '')

/** Covers: what stands above an article in the account, and the small square in a list of several. */
import { siteSettings } from '../../../library/site/site.ts'
import type { Article } from '../article.ts'
import { headAt, joined, SOFT, textAt, TITLE, topEdge, type Layout } from './layout.ts'

const EDGE = 36
const STRIP = 10
const PORTAL_SIZES = [22, 20, 18]

const portalAt = (width: number, x: number, y: number) =>
  textAt(
    siteSettings().portalName,
    SOFT,
    { width, height: 40, sizes: PORTAL_SIZES, leading: 1.4, maxLines: () => 1 },
    x,
    y,
  )

/** 900×383: the photo on the left, the words beside it. */
export const coverLayout = (article: Article, hasPhoto: boolean): Layout => {
  const x = hasPhoto ? 520 + EDGE : EDGE
  const width = 900 - EDGE - x
  const head = headAt(article, { x, y: STRIP + 24, width, height: hasPhoto ? 84 : 104 })
  const top = Math.max(head.bottom, STRIP) + 18
  const sizes = hasPhoto ? [40, 36, 34, 32, 30, 28, 26, 24] : [60, 54, 48, 44, 40, 36]
  const title = textAt(article.title, TITLE, { width, height: 318 - top, sizes, leading: 1.3 }, x, top)
  const { patches, lines } = joined(topEdge(900, STRIP), head, title, portalAt(width, x, 332))
  return {
    patches,
    lines,
    ...(hasPhoto ? { photo: { x: 0, y: STRIP, width: 520, height: 383 - STRIP } } : {}),
  }
}

/** 500×500: the photo above, the words below. */
export const squareLayout = (article: Article, hasPhoto: boolean): Layout => {
  const width = 500 - 2 * EDGE
  const head = hasPhoto ? undefined : headAt(article, { x: EDGE, y: STRIP + EDGE, width, height: 110 })
  const top = hasPhoto ? 300 + 24 : (head?.bottom ?? 0) + 36
  const sizes = hasPhoto ? [44, 40, 36, 34, 32, 30, 28, 26] : [60, 54, 48, 44, 40, 36, 32]
  const title = textAt(article.title, TITLE, { width, height: 440 - top, sizes, leading: 1.28 }, EDGE, top)
  const { patches, lines } = joined(topEdge(500, STRIP), head, title, portalAt(width, EDGE, 450))
  return {
    patches,
    lines,
    ...(hasPhoto ? { photo: { x: 0, y: STRIP, width: 500, height: 300 - STRIP } } : {}),
  }
}

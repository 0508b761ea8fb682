/** Posters for friends' circles: read on a phone, with a code that leads on. */
import { fullAddress, siteSettings } from '../../../library/site/site.ts'
import type { Article } from '../article.ts'
import {
  headAt,
  joined,
  sentencesAt,
  SOFT,
  stampAt,
  textAt,
  TITLE,
  topEdge,
  type Drawn,
  type Layout,
} from './layout.ts'

const WIDTH = 1080
const EDGE = 72
const INNER = WIDTH - 2 * EDGE
const STRIP = 16
const HEAD = 168
const CODE = 236
/** Height of what stands below the rule. */
const FOOT = 344
const GAP = 36

/** Beneath the code, for whoever cannot scan: as it is typed, on one line. */
const addressAt = (path: string, top: number): Drawn =>
  textAt(
    decodeURI(fullAddress(path)).replace(/^https?:\/\//, ''),
    SOFT,
    { width: INNER, height: 40, sizes: [26, 24, 22, 20, 18, 16, 14], leading: 1.4, maxLines: () => 1 },
    EDGE,
    top,
  )

const footAt = (height: number, path: string): Drawn => {
  const top = height - FOOT
  const x = EDGE + CODE + GAP
  const width = INNER - CODE - GAP - 140
  const large = textAt('长按识别二维码', TITLE, { width, height: 60, sizes: [38], leading: 1.4 }, x, top + 84)
  const name = textAt(
    siteSettings().portalName,
    SOFT,
    { width, height: 100, sizes: [32, 30, 28, 26, 24], leading: 1.4, maxLines: () => 2 },
    x,
    large.bottom + 8,
  )
  const rule: Drawn = {
    patches: [{ x: EDGE, y: top, width: INNER, height: 2, colour: 'rule' }],
    lines: [],
    bottom: top + 2,
  }
  return joined(rule, large, name, addressAt(path, top + GAP + CODE), stampAt(WIDTH - EDGE, top + 180))
}

/** How large words are: beside a photo, or alone on the sheet. */
const beside = { title: [76, 70, 64, 60, 56, 52, 48, 44], most: 250, summary: [40, 38, 36, 34] }
const alone = { title: [116, 104, 96, 88, 80, 72, 64, 56], most: 520, summary: [56, 52, 48, 44, 40] }

/** The summary, as much of it as there is room for; one torn line or half a sentence would be worse than none. */
const summaryAt = (words: string, sizes: readonly number[], top: number, end: number): Drawn | undefined =>
  end - top < 100
    ? undefined
    : sentencesAt(
        words,
        SOFT,
        { width: INNER, height: end - top, sizes, leading: 1.6, rag: 'full' },
        EDGE,
        top,
      )

const wordsAt = (
  { title, summary }: Article,
  { title: sizes, most, summary: small }: typeof alone,
  top: number,
  end: number,
): Drawn => {
  const room = { width: INNER, height: most, sizes, leading: 1.28, maxLines: () => 4 }
  const above = textAt(title, TITLE, room, EDGE, top)
  return joined(above, summaryAt(summary, small, above.bottom + 24, end))
}

/** Words alone hang a little above the middle of their room. */
const HANG = 0.4
/** No photo is shown taller, in parts of its width: faces would be cut at the sides. */
const TALLEST = 1.25

/** A poster of this height, its photo at least this high and higher where the words are few. */
export const momentsLayout =
  (height: number, leastPhoto: number) =>
  (article: Article, hasPhoto: boolean): Layout => {
    const head = headAt(article, { x: EDGE, y: STRIP + 56, width: INNER, height: HEAD })
    const top = Math.max(head.bottom, STRIP + 20) + GAP
    const end = height - FOOT - GAP
    const look = hasPhoto ? beside : alone
    const first = hasPhoto ? top + leastPhoto + GAP : top
    const spare = Math.max(0, end - wordsAt(article, look, first, end).bottom)
    const more = Math.round(hasPhoto ? Math.min(spare, INNER * TALLEST - leastPhoto) : spare * HANG)
    const text = wordsAt(article, look, first + more, end)
    const { patches, lines } = joined(topEdge(WIDTH, STRIP), head, text, footAt(height, article.page.path))
    return {
      patches,
      lines,
      code: { x: EDGE, y: height - FOOT + GAP, width: CODE, height: CODE },
      ...(hasPhoto ? { photo: { x: EDGE, y: top, width: INNER, height: leastPhoto + more } } : {}),
    }
  }

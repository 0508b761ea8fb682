/** Says in plain words what a share image could not show, and what its editor can do about it. */
import type { Flaw } from './design/card-texts.ts'
import type { CardProblem } from './share-card.ts'

/** A flaw of one card as a problem that names the entry. */
export const problemOf = (path: string, title: string, flaw: Flaw): CardProblem => ({
  path,
  title,
  ...flaw,
  ...WORDS[flaw.code](flaw, title),
})

type Words = (flaw: Flaw, title: string) => { message: string; fix: string }

const WORDS: Record<CardProblem['code'], Words> = {
  'missing-glyph': ({ part, character, codePoint }, title) => ({
    message: `《${title}》的分享图画不出${part}里的“${character ?? ''}”（${codePoint ?? ''}）：文字以方框代码代替，图形符号已略去。`,
    fix: '请核对这个字；如果是图形符号，建议删去；如果是生僻字，可改用通行的写法，网页上的原字不受影响。',
  }),
  overflow: ({ part }, title) => ({
    message: `《${title}》的${part}太长，分享图上已缩到最小字号，末尾以省略号代替。`,
    fix: `请把${part}缩短一些，分享到微信时才能看全。`,
  }),
  photo: (_flaw, title) => ({
    message: `《${title}》的封面照片打不开，分享图改用了没有照片的版式。`,
    fix: '请重新上传这张照片（JPG 或 PNG）。',
  }),
  failed: (_flaw, title) => ({
    message: `《${title}》的分享图没能画成，页面照常发布，分享出去时没有图片。`,
    fix: '请换一张封面照片，或把标题和摘要改短一些再发布；仍然不行，请联系技术员。',
  }),
}

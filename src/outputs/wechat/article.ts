/** An article for the official account, before anybody knows where its pictures are fetched from. */
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { wechatUrl } from '../../model/addresses.ts'
import type { CollectionName } from '../../model/collections.ts'
import { ARTICLE_PART, photoPart, QR_PART, type WechatSubject } from '../../model/wechat/wechat-parts.ts'
import { wechatPictureNames } from '../../model/wechat/wechat-pictures.ts'
import type { PhotoView } from '../../library/photos/photo-view.ts'
import { pictureSources } from '../../library/photos/picture-sources.ts'
import { fullAddress, siteSettings } from '../../library/site/site.ts'
import { storyHtml } from '../../library/stories/story.ts'
import { figure, head, qrBlock, sheet, type PlateWords } from './hand.ts'
import { linkPieces, storyPieces } from './story-pieces.ts'

/** Where what an article shows is fetched from. */
export interface Whereabouts {
  /** Of a photo, by its address in the entry. */
  photo: (image: string) => string
}

/** What is carried over to the official account. */
export interface Article {
  title: string
  /** For the field 摘要, and as the beginning of what is said in a group. */
  summary: string
  /** For the field 作者. */
  author: string | undefined
  /** Day and place, for a group. */
  whenAndWhere: string
  /** Its Beijing day, where it has one. */
  day: string | undefined
  plate: PlateWords | undefined
  /** Its page on the portal. */
  page: { path: string; label: string }
  /** All photos that it shows, as the entry names them, each once. */
  photos: string[]
  /** Entries that can be sent out together with it or instead of it, each as an article of its own, the first as the main one. */
  together?: readonly { label: string; href: string }[]
  compose: (whereabouts: Whereabouts) => Promise<Element[]>
}

/** Photos in their order, each once. */
export const eachOnce = (...photos: readonly (string | undefined)[]): string[] => [
  ...new Set(photos.filter((photo) => photo !== undefined)),
]

/** The addresses of photos. */
export const imagesOf = (views: readonly PhotoView[]): string[] => views.map(({ image }) => image)

/** The photos of an entry, with their caption lines. */
export const figures = (views: readonly PhotoView[], { photo }: Whereabouts): Element[] =>
  views.map(({ image, alt, caption }) => figure(photo(image), alt, caption))

/** The story of an entry, and below it where its links lead. */
export const storyOfEntry = async (
  collection: CollectionName,
  id: string,
  photos: readonly string[],
  { photo }: Whereabouts,
): Promise<Element[]> => {
  const links: string[] = []
  const images = new Map(photos.map((image) => [pictureSources(image).src, image]))
  const pieces = storyPieces(await storyHtml(collection, id), {
    fullAddress,
    links,
    photoAddress: (source) => {
      const image = images.get(source)
      return image === undefined ? undefined : photo(image)
    },
  })
  return [...pieces, ...linkPieces(links)]
}

/** Where an article is to be read: pasted anywhere, or on the portal itself. */
export type Reading = 'elsewhere' | 'here'

/**
 * An article as HTML with its looks written on every piece, as it is pasted into the editor of an official account.
 * Pasted elsewhere it fetches its pictures by full addresses; in the portal it fetches them from where it lies.
 */
export const articleHtml = async (
  subject: WechatSubject,
  id: string,
  article: Article,
  reading: Reading,
): Promise<string> => {
  const folder = wechatUrl(subject, id)
  const part = (name: string) =>
    reading === 'elsewhere' ? fullAddress(`${folder}${name}`) : `${folder}${name}`
  const pieces = await article.compose({
    photo: (image) => part(photoPart(article.photos.indexOf(image) + 1)),
  })
  const { portalName } = siteSettings()
  const top = head(article.day, article.plate)
  const end = qrBlock(part(QR_PART), ['长按识别二维码', `到“${portalName}”${article.page.label}`])
  return toHtml(sheet([...top, ...pieces, end]), { closeSelfClosing: true })
}

/** The names of everything that lies beside the page of an article. */
export const partsOfArticle = ({ photos }: Article): string[] => [
  ARTICLE_PART,
  QR_PART,
  ...wechatPictureNames,
  ...photos.map((_, index) => photoPart(index + 1)),
]

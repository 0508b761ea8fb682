import type { APIRoute } from 'astro'
import { notFound } from '../../../../library/rendering/not-found.ts'
import { isWechatSubject } from '../../../../model/wechat/wechat-parts.ts'
import { articleOf } from '../../../../outputs/wechat/articles.ts'
import { jpegOf } from '../../../../outputs/wechat/part-bytes.ts'

/** A picture that goes with an article. */
export const GET: APIRoute = async ({ params: { collection = '', id = '', picture = '' } }) => {
  const article = isWechatSubject(collection) ? articleOf(collection, id) : undefined
  const bytes = article && (await jpegOf(article, `${picture}.jpg`))
  if (!bytes) return notFound()
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/jpeg' } })
}

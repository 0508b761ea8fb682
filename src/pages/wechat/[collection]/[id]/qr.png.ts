import type { APIRoute } from 'astro'
import { notFound } from '../../../../library/rendering/not-found.ts'
import { isWechatSubject } from '../../../../model/wechat/wechat-parts.ts'
import { articleOf } from '../../../../outputs/wechat/articles.ts'
import { qrBytes } from '../../../../outputs/wechat/qr-bytes.ts'

/** The code that leads from an article to its page on the portal. */
export const GET: APIRoute = async ({ params: { collection = '', id = '' } }) => {
  const article = isWechatSubject(collection) ? articleOf(collection, id) : undefined
  if (!article) return notFound()
  return new Response(new Uint8Array(await qrBytes(article)), { headers: { 'content-type': 'image/png' } })
}

import type { APIRoute } from 'astro'
import { notFound } from '../../../../library/rendering/not-found.ts'
import { isWechatSubject } from '../../../../model/wechat/wechat-parts.ts'
import { packBytes } from '../../../../outputs/pack/write-pack.ts'
import { packOf } from '../../../../outputs/pack/packs.ts'

/** What of an entry is sent in, in one file. */
export const GET: APIRoute = async ({ params: { collection = '', id = '' } }) => {
  const pack = isWechatSubject(collection) ? await packOf(collection, id) : undefined
  if (!pack) return notFound()
  return new Response(new Uint8Array(await packBytes(pack)), {
    headers: { 'content-type': 'application/zip' },
  })
}

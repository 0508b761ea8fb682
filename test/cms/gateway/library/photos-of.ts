import type { AnswerOf } from '../../../../cms/protocol/actions.ts'
import type { MediaRow } from '../../../../cms/protocol/library.ts'
import { phonePhoto } from '../media/sample-photos.ts'
import type { TestGateway } from '../support/county.ts'
import { save } from '../support/county.ts'

/** Sends a phone's photo to intake and answers its address; another width makes another photo. */
export const upload = async ({ ask }: Pick<TestGateway, 'ask'>, width: number): Promise<string> => {
  const content = (await phonePhoto(width, 400)).toString('base64')
  const asset = { path: 'content/media/IMG_1.jpg', content, encoding: 'base64' }
  return String((await ask('persistMedia', { asset, light: true, asPhoto: true })).json['url'])
}

/** Saves a draft of a report over what it is now. */
export const saveOver = async ({ ask }: Pick<TestGateway, 'ask'>, id: string, raw: string) => {
  const { json } = await ask('unpublishedEntry', { collection: 'reports', slug: id })
  const [diff] = (json['diffs'] as unknown as { id: string }[] | undefined) ?? []
  const answer = await ask('persistEntry', save(id, raw, diff ? { baseId: diff.id } : {}))
  if (answer.status !== 200) throw new Error(answer.json.error)
}

/** The photos that the library finds. */
export const found = async (
  { ask }: Pick<TestGateway, 'ask'>,
  query: object = {},
): Promise<readonly MediaRow[]> => {
  const { json } = await ask('photoLibrary', query)
  return (json as unknown as AnswerOf<'photoLibrary'>).rows
}

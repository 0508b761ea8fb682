import { upload } from '../../protocol/media.ts'
import type { Desk } from '../desk/desk.ts'
import type { Person } from '../persons/person.ts'
import { refuseWithoutRight } from '../persons/refuse-without-right.ts'
import { readRequest } from '../refusals/read-request.ts'
import { keepUpload } from './keep-upload.ts'
import { mediaFacts } from './media-file.ts'
import { takeInBytes } from './take-in-assets.ts'

/**
 * Takes in a file whose bytes are the whole request.
 * @param query what the address says of it: what it is called, and whether only a photo will do
 * @throws Refusal with what is wrong with it
 */
export const answerUpload = async (
  desk: Desk,
  query: Record<string, string>,
  bytes: Uint8Array,
  person: Person,
): Promise<ReturnType<typeof mediaFacts>> => {
  const { name, asPhoto } = readRequest(upload.request, query)
  refuseWithoutRight(person, 'write')
  const stored = await takeInBytes(desk, { path: `content/media/${name}`, bytes }, asPhoto)
  await keepUpload(desk, stored, person)
  return mediaFacts(stored.path, stored.id)
}

import { isDeepStrictEqual } from 'node:util'
import { splitFrontMatter } from '../../../src/model/entry-text.ts'
import { readYaml } from '../../../src/model/yaml/yaml-text.ts'
import type { State } from '../content-store/contract.ts'
import type { Desk } from '../desk/desk.ts'
import type { EditedDocument } from '../documents/documents.ts'

/** What a text says, however it is written: the form puts fields into an order of its own. */
const saidIn = ({ kind }: EditedDocument, text: string): unknown => {
  if (kind !== 'entry') return readYaml(text).data
  const { data, body } = splitFrontMatter(text)
  return { data, body: body.trim() }
}

/** Whether a text says what is published of the document: then its preview shows nothing new. */
export const isPublished = async (
  { store }: Pick<Desk, 'store'>,
  now: State,
  document: EditedDocument,
  text: string,
): Promise<boolean> => {
  const id = await now.published(document.path)
  if (id === undefined) return false
  return isDeepStrictEqual(saidIn(document, await store.text(id)), saidIn(document, text))
}

import { contentPathOfMedia } from '../../../src/model/addresses.ts'
import type { State } from '../content-store/contract.ts'
import { inTurns } from '../content-store/in-turns.ts'
import type { Desk } from '../desk/desk.ts'
import type { Person } from '../persons/person.ts'
import { textsOf } from '../readings/text-facts.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { EntryDocument } from './documents.ts'
import { userOfPhoto } from './photo-users.ts'
import { refuseReferred } from './referrers.ts'

/** What went with an entry that was taken back for good. */
export interface ForgottenEntry {
  /** The addresses of its photos and attachments that no other text shows. */
  media: string[]
  /** The addresses of those that stay, because other texts show them. */
  shared: string[]
  /** What a technician types to take it out of the past too. */
  commandForThePast: string
}

/**
 * Takes an entry back for good, as for want of consent: the published text, its draft, its review record, and the photos
 * and attachments that only it shows. Releases are the caller's to make anew and to clear.
 * @throws Refusal 404 when there is no such entry, 409 when others point at it
 */
export const forgetEntry = async (
  desk: Desk,
  document: EntryDocument,
  person: Person,
): Promise<ForgottenEntry> => {
  const { key, path, label, slug } = document
  const forgotten = await desk.store.change(async (now, change) => {
    await refuseReferred(desk, now, document, '彻底删除')
    const shown = await mediaOf(desk, now, document)
    const users = await Promise.all(shown.map((address) => userOfPhoto(desk, now, address, [path])))
    const media = shown.filter((_, index) => users[index] === undefined)
    const shared = shown.filter((address) => !media.includes(address))
    const paths = [path, ...media.map(contentPathOfMedia)]
    // The name of the entry is to be nowhere: the history gets its id alone.
    await change.forget(key, paths, { by: person, message: `彻底删除${label}“${slug}”` })
    return { media, shared, commandForThePast: desk.store.commandForThePast() }
  })
  // Last: from now on nobody can keep another text about it.
  await desk.store.unsaved.forget(key)
  return forgotten
}

/** As many versions as are looked through for photos that the entry showed once. */
const MOST_VERSIONS = 100

/** What the entry shows, and what it showed once and is still there: a photo that was replaced stays where it was. */
const mediaOf = async (desk: Desk, now: State, { key, path, label, slug }: EntryDocument) => {
  const { store, textFacts } = desk
  const published = await now.published(path)
  const drafted = textsOf(await now.draft(key)).map(({ id }) => id)
  const versions = await store.history(key, path, MOST_VERSIONS)
  const earlier = await inTurns(versions, ({ version }) => store.savedIn(version, path))
  const texts = [published, ...drafted, ...earlier].filter((id) => id !== undefined)
  if (texts.length + versions.length === 0) throw new Refusal(404, `没有${label}“${slug}”，不用删除。`)
  const media = await inTurns([...new Set(texts)], (id) => textFacts.mediaOf(id))
  return [...new Set(media.flat())]
}

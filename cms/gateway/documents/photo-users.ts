import { inTurns } from '../content-store/in-turns.ts'
import type { State } from '../content-store/contract.ts'
import { textsOf } from '../readings/text-facts.ts'
import type { Desk } from '../desk/desk.ts'
import { SITE_FILE } from '../../../src/model/site-files.ts'

/** Texts that show photos and are no entries. */
const OTHER_TEXTS = ['content/handbook', 'content/vocabularies']

/**
 * A text, published or in a draft, that shows a photo; nothing when no text does.
 * @param address as it stands in texts: `/media/2026/11/….jpg`
 */
export const userOfPhoto = async (desk: Desk, now: State, address: string): Promise<string | undefined> =>
  (await publishedUser(desk, now, address)) ?? (await draftUser(desk, now, address))

const publishedUser = async ({ catalog, textFacts }: Desk, now: State, address: string) => {
  const shelf = await catalog.at(now)
  for (const entries of shelf.rows.values()) {
    for (const { path, media } of entries.all()) if (shows(media, address)) return path
  }
  const folders = await Promise.all(OTHER_TEXTS.map((folder) => now.publishedBelow(folder)))
  const site = await now.published(SITE_FILE)
  const others = [...folders.flat(), ...(site === undefined ? [] : [{ path: SITE_FILE, id: site }])]
  const found = await inTurns(others, async ({ path, id }) =>
    shows(await textFacts.mediaOf(id), address) ? [path] : [],
  )
  return found.flat()[0]
}

const draftUser = async ({ textFacts }: Desk, now: State, address: string) => {
  const found = await inTurns([...now.drafts.keys()], async (key) => {
    const texts = textsOf(await now.draft(key))
    for (const { path, id } of texts) if (shows(await textFacts.mediaOf(id), address)) return [path]
    return []
  })
  return found.flat()[0]
}

/** Addresses that no space parts from what follows are read as one. */
const shows = (media: readonly string[], address: string) => media.some((each) => each.includes(address))

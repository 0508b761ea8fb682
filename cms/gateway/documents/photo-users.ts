import { inTurns } from '../content-store/in-turns.ts'
import type { State } from '../content-store/contract.ts'
import { textsOf } from '../readings/text-facts.ts'
import type { Desk } from '../desk/desk.ts'
import { SITE_FILE } from '../../../src/model/site-file-paths.ts'

/** Texts that show photos and are no entries. */
const OTHER_TEXTS = ['content/handbook', 'content/vocabularies']

/**
 * A text, published or in a draft, that shows a photo; nothing when no text does.
 * @param address as it stands in texts: `/media/2026/11/….jpg`
 * @param but texts that do not count
 */
export const userOfPhoto = async (
  desk: Desk,
  now: State,
  address: string,
  but: readonly string[] = [],
): Promise<string | undefined> => {
  const users = [...(await publishedUsers(desk, now, address)), ...(await draftUsers(desk, now, address))]
  return users.find((path) => !but.includes(path))
}

const publishedUsers = async ({ catalog, textFacts }: Desk, now: State, address: string) => {
  const shelf = await catalog.at(now)
  const rows = [...shelf.rows.values()].flatMap((entries) => entries.all())
  const folders = await Promise.all(OTHER_TEXTS.map((folder) => now.publishedBelow(folder)))
  const site = await now.published(SITE_FILE)
  const others = [...folders.flat(), ...(site === undefined ? [] : [{ path: SITE_FILE, id: site }])]
  const found = await inTurns(others, async ({ path, id }) =>
    shows(await textFacts.mediaOf(id), address) ? [path] : [],
  )
  return [...rows.filter(({ media }) => shows(media, address)).map(({ path }) => path), ...found.flat()]
}

const draftUsers = async ({ textFacts }: Desk, now: State, address: string) => {
  const found = await inTurns([...now.drafts.keys()], async (key) => {
    const texts = textsOf(await now.draft(key))
    const media = await Promise.all(texts.map(({ id }) => textFacts.mediaOf(id)))
    return texts.flatMap(({ path }, index) => (shows(media[index] ?? [], address) ? [path] : []))
  })
  return found.flat()
}

/** Addresses that no space parts from what follows are read as one. */
const shows = (media: readonly string[], address: string) => media.some((each) => each.includes(address))

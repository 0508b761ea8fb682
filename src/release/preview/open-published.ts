import { isDeepStrictEqual } from 'node:util'
import { openContent } from '../../library/content/open-content.ts'
import { Edition } from '../../library/edition/edition.ts'
import { everyEntry } from '../../library/entries/entries.ts'
import { orderFacts } from '../../library/site/release-order.ts'
import { vocabulary } from '../../library/site/site.ts'
import { entryUrl, urls } from '../../model/addresses.ts'
import { beijingDay } from '../../model/beijing-time.ts'
import { collectionNames } from '../../model/collections.ts'
import type { VocabularyOptions } from '../../model/vocabularies.ts'
import { vocabularyIds } from '../../model/vocabulary-ids.ts'
import { designFingerprint } from '../../outputs/share-image/card-cache.ts'
import type { ReleaseSettings } from '../settings.ts'
import { orderOf } from '../settings.ts'
import { liveRelease } from '../switch/live-release.ts'
import type { Published } from './edition-with-draft.ts'

const wordsIn = (edition: Edition): VocabularyOptions =>
  edition.ask(() => Object.fromEntries(vocabularyIds.map((id) => [id, vocabulary(id)])))

/** A page of every kind: what it asks for is known to every draft that comes then. */
const usualPages = (): string[] => [
  ...Object.values(urls).filter((url) => url.endsWith('/') && url !== urls.admin && url !== urls.handbook),
  ...collectionNames.flatMap((name) =>
    everyEntry(name)
      .slice(-1)
      .map(({ id }) => entryUrl(name, id)),
  ),
]

/** Renders a page of an edition. */
type Render = (edition: Edition, path: string) => Promise<unknown>

/**
 * Opens what is published, to be read again whenever another release is live or the day has turned.
 * @returns asks for it as it is now; nothing where it cannot be read
 */
export const openPublished = (
  settings: ReleaseSettings,
  render: Render,
): (() => Promise<Published | undefined>) => {
  const content = openContent(settings.contentDir)
  const edition = new Edition()
  const shareDesign = designFingerprint()
  let words: VocabularyOptions = {}
  let known: string | undefined

  const readAgain = async (now: Date): Promise<boolean> => {
    const { facts } = await content.read()
    if (facts === undefined) return false
    edition.tell({ ...facts, ...orderFacts({ ...orderOf(settings, now), shareDesign }) })
    const told = wordsIn(edition)
    if (!isDeepStrictEqual(words, told)) words = told
    // An entry that is not on show has no page, and one that breaks is told of when it is drawn.
    for (const path of edition.ask(usualPages)) await render(edition, path).catch(() => undefined)
    edition.forgetUnasked()
    return true
  }

  return async () => {
    const now = new Date()
    const wanted = `${liveRelease(settings.dataDir)} ${beijingDay(orderOf(settings, now).now)}`
    if (known !== wanted && (await readAgain(now))) known = wanted
    // What cannot be read is no site either: the live one still says what was told last.
    return known === undefined ? undefined : { edition, words }
  }
}

import { entryOfText } from '../../library/content/entry-reader.ts'
import { unfinishedEntry } from '../../library/content/unfinished-entry.ts'
import { Edition } from '../../library/edition/edition.ts'
import type { AnyEntry } from '../../library/entries/entries.ts'
import { draftFacts, everyEntry } from '../../library/entries/entries.ts'
import { draftMediaFact } from '../../library/photos/media-file.ts'
import { thisMoment } from '../../library/site/release-order.ts'
import { draftSettingsFact, draftWordListFact } from '../../library/site/site.ts'
import { draftStoryFact } from '../../library/stories/story.ts'
import { storyOf } from '../../model/entry-text.ts'
import { asIfOnShow } from '../../model/showing.ts'
import { checkSiteFile, checkWordList } from '../../model/site-files.ts'
import type { VocabularyOptions } from '../../model/vocabularies.ts'
import type { Draft, PreviewTask } from './contract.ts'

/** What is published, and the word lists in it: the same object as long as they say the same. */
export interface Published {
  edition: Edition
  words: VocabularyOptions
}

type Facts = Parameters<Edition['tellAlso']>[0]

/** Its writer sees it whether or not residents would today. */
const onShow = (entry: AnyEntry): AnyEntry => {
  const { collection, data } = entry
  // The data goes on with the collection it came with.
  return { ...entry, data: asIfOnShow(collection, data, thisMoment()) } as AnyEntry
}

const entryFacts = ({ collection, id, text }: Draft & { kind: 'entry' }, words: VocabularyOptions): Facts => {
  const entry = entryOfText(collection, id, text, words).entry ?? unfinishedEntry(collection, id, text)
  const ids = everyEntry(collection).map((each) => each.id)
  return [...draftFacts(onShow(entry), ids), draftStoryFact(collection, id, storyOf(text))]
}

/** Settings that cannot be read at all leave the published ones standing. */
const factsOf = (draft: Draft, words: VocabularyOptions): Facts => {
  if (draft.kind === 'entry') return entryFacts(draft, words)
  if (draft.kind === 'site') {
    const { value } = checkSiteFile(draft.text)
    return value ? [draftSettingsFact(value)] : []
  }
  const { value } = checkWordList(draft.list, draft.text)
  return value ? [draftWordListFact(draft.list, value)] : []
}

/** What is published with a draft on top of it; to be thrown away after use. */
export const editionWithDraft = (
  { edition: below, words }: Published,
  { draft, media }: Pick<PreviewTask, 'draft' | 'media'>,
): Edition => {
  const edition = new Edition(below)
  const facts = below.ask(() => factsOf(draft, words))
  edition.tellAlso([...facts, draftMediaFact(media)])
  return edition
}

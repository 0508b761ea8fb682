import { wordListFile } from '../../../src/model/site-file-paths.ts'
import { checkWordList } from '../../../src/model/site-files.ts'
import type { VocabularyId } from '../../../src/model/vocabulary-ids.ts'
import { vocabularyIds } from '../../../src/model/vocabulary-ids.ts'
import type { VocabularyOptions, VocabularyRow } from '../../../src/model/vocabularies.ts'
import type { ContentStore, State } from '../content-store/contract.ts'

/** The county's word lists; a list that is absent or unreadable is left out and then not checked against. */
export type WordLists = VocabularyOptions & Partial<Record<VocabularyId, readonly VocabularyRow[]>>

/** Reads the word lists that are published, and again only when one of them has changed. */
export class WordListReader {
  readonly #store: ContentStore
  #kept: { ids: string; lists: WordLists } | undefined

  constructor(store: ContentStore) {
    this.#store = store
  }

  /** The same object as long as nothing changed: checks keep their schemas by it. */
  async at(now: State): Promise<WordLists> {
    const found = await Promise.all(
      vocabularyIds.map(async (id) => ({
        id,
        textId: await now.published(wordListFile(id)),
      })),
    )
    const ids = found.map(({ textId }) => textId ?? '').join()
    if (this.#kept?.ids === ids) return this.#kept.lists
    const lists = await Promise.all(
      found.map(async ({ id, textId }) => [id, textId && (await this.#rows(id, textId))] as const),
    )
    this.#kept = { ids, lists: Object.fromEntries(lists.filter(([, rows]) => rows)) }
    return this.#kept.lists
  }

  async #rows(id: VocabularyId, textId: string) {
    // A broken list must not keep the whole county from writing; the content check and the build name what is wrong with it.
    return checkWordList(id, await this.#store.text(textId)).value
  }
}

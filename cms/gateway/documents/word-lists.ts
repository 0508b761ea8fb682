import { parse } from 'yaml'
import type { VocabularyId } from '../../../src/model/vocabulary-ids.ts'
import { vocabularyIds } from '../../../src/model/vocabulary-ids.ts'
import type { VocabularyOptions, VocabularyRow } from '../../../src/model/vocabularies.ts'
import { vocabularySchema } from '../../../src/model/vocabularies.ts'
import type { ContentStore } from '../content-store/content-store.ts'
import { documentOf } from './documents.ts'

/** The county's word lists; a list that is absent or unreadable is left out and then not checked against. */
export type WordLists = VocabularyOptions & Partial<Record<VocabularyId, readonly VocabularyRow[]>>

/** Reads the word lists of the published branch, and again only when one of them has changed. */
export class WordListReader {
  readonly #store: ContentStore
  #kept: { blobs: string; lists: WordLists } | undefined

  constructor(store: ContentStore) {
    this.#store = store
  }

  /** The same object as long as nothing changed: checks keep their schemas by it. */
  async at(commit: string): Promise<WordLists> {
    const found = await Promise.all(
      vocabularyIds.map(async (id) => ({ id, blob: await this.#blobOf(commit, id) })),
    )
    const blobs = found.map(({ blob }) => blob ?? '').join()
    if (this.#kept?.blobs === blobs) return this.#kept.lists
    const lists = await Promise.all(
      found.map(async ({ id, blob }) => [id, blob && (await this.#rows(id, blob))] as const),
    )
    this.#kept = { blobs, lists: Object.fromEntries(lists.filter(([, rows]) => rows)) }
    return this.#kept.lists
  }

  #blobOf(commit: string, id: VocabularyId) {
    return this.#store.read.blobAt(commit, documentOf('vocabularies', id).path)
  }

  async #rows(id: VocabularyId, blob: string) {
    try {
      return vocabularySchema(id).parse(parse(await this.#store.read.text(blob))).rows
    } catch (reason) {
      // A broken list must not keep the whole county from writing; the content check and the build name it.
      console.warn(`词表 ${id} 读不出来，暂不用它检查。`, reason)
      return undefined
    }
  }
}

import type { ShardTitles } from '../formats.ts'
import { spaced } from '../normalise.ts'

/** A row whose title holds a phrase, and the place of its first token. */
export interface TitleHit {
  row: number
  place: number
}

/** The titles of a shard, cut into words: the smaller search, where the whole one does not run. */
export class SearchedTitles {
  readonly #titles: string[]

  constructor({ titles }: ShardTitles) {
    this.#titles = titles.map((title) => ` ${spaced(title)} `)
  }

  /** @param phrase tokens parted by spaces */
  search(phrase: string): TitleHit[] {
    return this.#titles.flatMap((title, row) => {
      const at = title.indexOf(` ${phrase} `)
      return at < 0 ? [] : [{ row, place: title.slice(0, at + 1).split(' ').length - 2 }]
    })
  }
}

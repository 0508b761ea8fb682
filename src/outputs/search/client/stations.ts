import type { SearchManifest } from '../formats.ts'
import { spaced } from '../normalise.ts'

/** The stations' names, under which their pages are found and shown; the volumes know only their ids. */
export class Stations {
  readonly #names: ReadonlyMap<string, string>
  readonly #cut: ReadonlyMap<string, string>

  /** @param names short names by id */
  constructor(
    names: SearchManifest['stations'],
    simplified: NonNullable<SearchManifest['simplifiedStations']> = {},
  ) {
    this.#names = new Map(Object.entries(names))
    this.#cut = new Map(
      Object.entries({ ...names, ...simplified }).map(([id, name]) => [id, ` ${spaced(name)} `]),
    )
  }

  /** The name as it is shown; undefined for a station that is no longer there. */
  nameOf(id: string): string | undefined {
    return this.#names.get(id)
  }

  /** Tells of stations, by their ids, whether a name holds a phrase. @param phrase tokens parted by spaces */
  namedBy(phrase: string): (id: string) => boolean {
    const cut = ` ${phrase} `
    return (id) => this.#cut.get(id)?.includes(cut) === true
  }
}

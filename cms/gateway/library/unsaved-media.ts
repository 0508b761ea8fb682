import { mediaAddressesIn } from '../../../src/model/media.ts'
import type { ContentStore } from '../content-store/contract.ts'

/** The addresses that anybody has in a text that is not saved yet. */
export const unsavedMedia = async ({ unsaved }: ContentStore): Promise<Set<string>> =>
  new Set((await unsaved.all()).flatMap(({ raw }) => [...mediaAddressesIn(raw)]))

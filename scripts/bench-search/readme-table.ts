import { putTableIntoReadme } from '../bench/readme-figures.ts'
import type { SearchTier } from './bench-county.ts'

/** Writes the tables of a run into the README: nobody types them. */
export const putTablesIntoReadme = (
  tier: SearchTier,
  tables: readonly (readonly string[])[],
): Promise<void> =>
  putTableIntoReadme(`search ${tier}`, () => tables.map((table) => table.join('\n')).join('\n\n'))

import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

/** What a page must hold: `{ class: haircut }`; of several values one, of several fields each; `*` for any value. */
const wanted = z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())]))

/** Fields that a page must hold, by their path in the entry: `honours.class`. */
export type Wanted = z.infer<typeof wanted>

const question = z.strictObject({
  ask: z.string().min(1),
  best: z.union([z.array(z.string()).min(1), wanted]).optional(),
  says: z.union([z.string(), z.array(z.string())]).optional(),
  where: z.union([wanted, z.array(wanted)]).optional(),
  day: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/)
    .optional(),
  none: z.literal(true).optional(),
})

const group = z.strictObject({ sample: z.array(question), generated: z.array(question).default([]) })

/** The county that a query is asked of: the sample county, or the generated one of tier C. */
export type CountyName = 'sample' | 'generated'

/**
 * One thing that is typed, and which pages answer it. `best` must stand first; without it every right page is as good.
 * Also right is whatever says a text, word for word and all of several, has a field, or is of a day or month. `none` means
 * that nothing must be found.
 */
export type Query = z.infer<typeof question> & {
  group: string
  county: CountyName
  /** Written when the search was ready, by somebody who had seen hardly any other query and nothing of what it finds. */
  isLate: boolean
}

const FOLDER = join(import.meta.dirname, 'queries')
/** Whose files make the groups larger by queries that came late. */
const LATE = 'held-back'

const queriesOf = (file: string): Query[] => {
  const name = basename(file, '.yml')
  const read = group.parse(parse(readFileSync(join(FOLDER, file), 'utf8')))
  return (['sample', 'generated'] as const).flatMap((county) =>
    read[county].map((asked) => ({ ...asked, group: name, county, isLate: dirname(file) === LATE })),
  )
}

/** The whole set, group by group: a group is a file. @throws ZodError where a file is not as it should be */
export const readQueries = (): Query[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yml'))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1))
    .flatMap(queriesOf)

/**
 * Whether whoever tunes the search may look at this query: one half of the set, told from the words alone, so that a new
 * query moves no other. The other half is held back and shows whether the search has learned more than these queries; so
 * are those that came late.
 */
export const isForTuning = ({ ask, isLate }: Pick<Query, 'ask' | 'isLate'>): boolean =>
  !isLate && [...ask].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % 2 === 0

import { diff3Merge } from 'node-diff3'
import type { Versions } from './merging.ts'
import { isSame } from './merging.ts'

/** A stretch that is settled, or one that both sides changed in another way. */
export type Stretch = { agreed: string[] } | { clash: Versions<string[]> }

/** Stands between the parts of a list: a part that was changed then meets no part that was added beside it. No part is empty. */
const GAP = ''
/** Comparing takes time that grows with the product of the lengths. */
const MOST_GAPS = 500

/** Merges lists of texts, such as a story's paragraphs: what stands beside a change of the other side is no clash. */
export const mergeSequence = (versions: Versions<string[]>): Stretch[] =>
  stretches(versions).flatMap((stretch) => ('clash' in stretch ? finer(stretch.clash) : [stretch]))

const stretches = ({ base, mine, theirs }: Versions<string[]>): Stretch[] =>
  diff3Merge(mine, base, theirs, { excludeFalseConflicts: true }).map(({ ok = [], conflict }) =>
    conflict ? { clash: { base: conflict.o, mine: conflict.a, theirs: conflict.b } } : { agreed: ok },
  )

const finer = (clash: Versions<string[]>): Stretch[] => {
  if (Math.max(clash.base.length, clash.mine.length, clash.theirs.length) > MOST_GAPS) return [{ clash }]
  return stretches(each(clash, withGaps)).map((stretch) =>
    'clash' in stretch ? settled(each(stretch.clash, withoutGaps)) : { agreed: withoutGaps(stretch.agreed) },
  )
}

/** Where nothing but gaps differed, there is nothing to ask. */
const settled = (clash: Versions<string[]>): Stretch => {
  const { base, mine, theirs } = clash
  if (isSame(mine, theirs) || isSame(base, theirs)) return { agreed: mine }
  return isSame(base, mine) ? { agreed: theirs } : { clash }
}

const each = ({ base, mine, theirs }: Versions<string[]>, change: (parts: string[]) => string[]) => ({
  base: change(base),
  mine: change(mine),
  theirs: change(theirs),
})

const withGaps = (parts: string[]) => [GAP, ...parts.flatMap((part) => [part, GAP])]
const withoutGaps = (parts: string[]) => parts.filter((part) => part !== GAP)

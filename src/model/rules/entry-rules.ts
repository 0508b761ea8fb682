import type { CollectionName } from '../collections.ts'
import type { Problem } from '../problems.ts'
import { consentGiven } from './consent.ts'
import { endsAfterStart, newTimeIsLater, postponedToSomeTime } from './event-times.ts'
import { endsBeforeNext, exceptionsMatter, startKeepsRule, untilLeavesTime } from './recurrence.ts'
import type { EntryRule, RuledEntry } from './rule.ts'
import { expiresAfterItsDay, expiresAfterShown, shownWhileItMatters } from './showing.ts'
import {
  charactersShow,
  photosHaveText,
  picturesCame,
  picturesShow,
  storyIsReadable,
  wordsWithoutHtml,
} from './story.ts'

const ofEveryKind: readonly EntryRule[] = [
  expiresAfterShown,
  storyIsReadable,
  photosHaveText,
  picturesShow,
  picturesCame,
  wordsWithoutHtml,
  charactersShow,
]

/** The rules of each kind of entry besides those of every kind. */
const ofKind: { [C in CollectionName]: readonly EntryRule<C>[] | 'none' } = {
  reports: [expiresAfterItsDay],
  events: [
    endsAfterStart,
    startKeepsRule,
    untilLeavesTime,
    endsBeforeNext,
    exceptionsMatter,
    postponedToSomeTime,
    newTimeIsLater,
    shownWhileItMatters,
  ],
  'good-people': [consentGiven],
  projects: 'none',
  stations: 'none',
  notices: [expiresAfterItsDay],
  pages: 'none',
}

/** The rules that look at more than one field of an entry. */
export const entryRules = <C extends CollectionName>(collection: C, entry: RuledEntry<C>): Problem[] => {
  // The table's row for a collection takes its entries; TypeScript cannot see that the two go together.
  const own = ofKind[collection] as readonly EntryRule<C>[] | 'none'
  const problems = own === 'none' ? [] : own.flatMap((rule) => rule(entry))
  return [...problems, ...ofEveryKind.flatMap((rule) => rule(entry as RuledEntry))]
}

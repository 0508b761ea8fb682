import type { CollectionName, EntryData } from './collections.ts'
import type { EntryText } from './front-matter.ts'
import type { Problem } from './problems.ts'
import { problem } from './problems.ts'

/** The rules that look at more than one field of an entry. */
export const entryRules = (
  collection: CollectionName,
  data: EntryData<CollectionName>,
  text: EntryText,
  file: string,
): Problem[] => [
  ...endsAfterStart(data, text, file),
  ...consentGiven(collection, data, text, file),
  ...photosHaveText(text, file),
]

const endsAfterStart = (data: EntryData<CollectionName>, text: EntryText, file: string): Problem[] => {
  if (!('starts' in data) || !('ends' in data) || !data.ends || data.ends > data.starts) return []
  return [
    problem('ends-before-start', { file, field: 'ends', line: text.lineOf(['ends']) }, { label: '结束时间' }),
  ]
}

const consentGiven = (
  collection: CollectionName,
  data: EntryData<CollectionName>,
  text: EntryText,
  file: string,
): Problem[] => {
  if (collection !== 'good-people' || !('consent' in data) || data.consent.given) return []
  return [
    problem(
      'no-consent',
      { file, field: 'consent.given', line: text.lineOf(['consent']) },
      { label: '公开同意' },
    ),
  ]
}

const photosHaveText = (text: EntryText, file: string): Problem[] =>
  [...text.body.matchAll(/!\[\s*\]\(([^)\s]*)/g)].map((match) =>
    problem('no-photo-text', { file, field: 'body' }, { label: '正文', value: match[1] ?? '' }),
  )

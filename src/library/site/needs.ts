import type { NeedRow } from '../../model/needs/need-list.ts'
import { asAsked } from '../../model/needs/need-list.ts'
import { question } from '../edition/asking.ts'
import { vocabulary } from './site.ts'

/** Something that people come for. */
export interface Need {
  id: string
  /** What the portal calls it: 理发. */
  label: string
  /** What people call it, as the county wrote it: 剃头, 剪头发; without what an earlier need has already. */
  words: string[]
  /** The ids of the project classes that meet it. */
  classes: string[]
}

/** The county's needs, in its order; each word belongs to one of them alone. */
export const needs: () => Need[] = question('needs', () => {
  const seen = new Set<string>()
  const isNew = (word: string) => {
    const key = asAsked(word)
    const isFirst = !seen.has(key)
    seen.add(key)
    return isFirst
  }
  // The list is parsed by its own schema.
  return (vocabulary('needs') as NeedRow[])
    .filter(({ label }) => isNew(label))
    .map(({ id, label, words, classes }) => ({ id, label, words: words.filter(isNew), classes }))
})

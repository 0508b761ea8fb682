import { readFileSync } from 'node:fs'
import { contentFiles } from '../../scripts/check/content-files.ts'
import type { ContentFile } from '../../scripts/check/content-files.ts'
import { beijingMoment } from '../../src/model/beijing-time.ts'
import type { CollectionName } from '../../src/model/collections.ts'
import { collections } from '../../src/model/collections.ts'
import { splitFrontMatter } from '../../src/model/entry-text.ts'
import { SAMPLE_NOW } from './sample-site.ts'

/** Why an entry is kept from residents, and the words that would give it away. */
export interface HiddenEntry {
  why: 'draft' | 'future' | 'expired' | 'withdrawn'
  id: string
  words: string[]
}

interface Read extends ContentFile {
  data: Record<string, unknown>
  text: string
}

const moment = beijingMoment(new Date(SAMPLE_NOW))

/** The same rule as the model's words, written down a second time on purpose: it is what the site is held to. */
const whyHidden = ({ draft, publishAt, expireAt, status }: Record<string, unknown>) => {
  if (draft === true) return 'draft'
  if (typeof publishAt === 'string' && publishAt > moment) return 'future'
  if (typeof expireAt === 'string' && expireAt <= moment) return 'expired'
  return status === 'withdrawn' ? 'withdrawn' : undefined
}

const read = (file: ContentFile): Read => {
  const text = readFileSync(file.path, 'utf8')
  return { ...file, text, data: splitFrontMatter(text).data }
}

const namesOf = ({ persons = [] }: { persons?: { name: string }[] }) => persons.map(({ name }) => name)

const readAll = (contentDir: string) => contentFiles(contentDir).map(read)

/** Every entry of a content folder that no page of the sample site may show or lead to. */
export const hiddenFromResidents = (contentDir: string): HiddenEntry[] =>
  readAll(contentDir).flatMap(({ collection, id, data }) => {
    const why = whyHidden(data)
    const title = String(data[collections[collection].titleField])
    return why === undefined ? [] : [{ why, id, words: [id, title, ...namesOf(data)] }]
  })

/** Those who consented for somebody else and are named nowhere but in the consent. */
export const namedOnlyInConsent = (contentDir: string): string[] => {
  const entries = readAll(contentDir)
  const isSaidOnce = (name: string) =>
    entries
      .map(({ text }) => text)
      .join('')
      .split(name).length === 2
  return entries
    .flatMap(({ data }) => (data['consent'] as { by?: string } | undefined)?.by?.split('、') ?? [])
    .filter(isSaidOnce)
}

/** The ids of all entries of a collection that residents do see. */
export const idsOnShow = (contentDir: string, collection: CollectionName): string[] =>
  readAll(contentDir)
    .filter((entry) => entry.collection === collection && whyHidden(entry.data) === undefined)
    .map(({ id }) => id)

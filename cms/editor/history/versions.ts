import type { Data } from '../../../src/model/merging/merging.ts'
import type { DocumentRef } from '../comparing/fields-of.ts'
import { contentFileOf, fieldsOf } from '../comparing/fields-of.ts'
import { learnTitles } from '../comparing/learn-titles.ts'
import { valuesOf } from '../files/values-of.ts'
import { ask } from '../gateway-client.ts'
import { momentInWords } from '../values-in-words.ts'
import type { HistoryRow } from './history-rows.ts'
import { historyRows } from './history-rows.ts'

/** Stands for the version that residents read. */
export const ON_WEBSITE = 'website'

/** A version to look at. */
export interface VersionChoice {
  id: string
  label: string
}

/** What is known of an entry's way, and which two versions are the first to be looked at. */
export interface KnownHistory {
  rows: HistoryRow[]
  choices: VersionChoice[]
  first: { was: string; is: string } | undefined
}

/** Asks for an entry's way. The draft is first compared with what is on the website, else the newest version with the one before. Throws GatewayError. */
export const readHistory = async (document: DocumentRef, dropped: AbortSignal): Promise<KnownHistory> => {
  const { collection, slug } = document
  const [history, { data: published }] = await Promise.all([
    ask('entryHistory', { collection, slug }, dropped),
    ask('getEntry', { path: contentFileOf(document) }, dropped),
  ])
  const rows = historyRows(history)
  const saved = rows.flatMap(({ version, at, by, words }) =>
    version === undefined ? [] : [{ id: version, label: `${momentInWords(at)} ${by} ${words}` }],
  )
  const [newest, before] = saved
  const hasDraft =
    newest && published !== null && (await readVersion(document, newest.id, dropped)) !== published
  const was = hasDraft ? ON_WEBSITE : before?.id
  return {
    rows,
    choices: [...(published === null ? [] : [{ id: ON_WEBSITE, label: '网站上现在的' }]), ...saved],
    first: newest && was !== undefined ? { was, is: newest.id } : undefined,
  }
}

/** The text of a version; nothing where it took the text away. Throws GatewayError. */
const readVersion = async (
  document: DocumentRef,
  id: string,
  dropped: AbortSignal,
): Promise<string | null> => {
  const { collection, slug } = document
  const { data } =
    id === ON_WEBSITE
      ? await ask('getEntry', { path: contentFileOf(document) }, dropped)
      : await ask('entryVersion', { collection, slug, id }, dropped)
  return data
}

/** The texts of two versions, and what the entries that they name are called. Throws GatewayError. */
export const readTwo = async (
  document: DocumentRef,
  { was, is }: { was: string; is: string },
  dropped: AbortSignal,
): Promise<{ was: string | null; is: string | null }> => {
  const texts = await Promise.all([was, is].map((id) => readVersion(document, id, dropped)))
  const values = texts.map((text): Data => valuesOf(document, text ?? '') ?? {})
  await learnTitles(fieldsOf(document), values)
  const [older = null, newer = null] = texts
  return { was: older, is: newer }
}

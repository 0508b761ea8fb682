import { ask } from '../../../gateway-client.ts'
import type { ChosenStation } from './report-draft.ts'

const SHOWN = 8

/** The stations that somebody can mean by a name, a short name, pinyin or its initials, the likeliest first. Throws GatewayError. */
export const findStations = async (query: string, dropped: AbortSignal): Promise<ChosenStation[]> => {
  const { rows } = await ask('findEntries', { query, collection: 'stations', pageSize: SHOWN }, dropped)
  return rows.map(({ slug, title }) => ({ id: slug, name: title.map(({ text }) => text).join('') || slug }))
}

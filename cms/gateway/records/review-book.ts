import type { State } from '../content-store/contract.ts'
import type { ReviewRecord } from './review-record.ts'
import { emptyRecord, reviewRecordSchema } from './review-record.ts'

/** Reads what is known about an entry's review; an entry that nobody has touched has an empty record. */
export const readRecord = async (now: State, key: string): Promise<ReviewRecord> =>
  parsedRecord(key, await now.record(key))

/** A record as the store keeps it; nothing is an empty one. */
export const parsedRecord = (key: string, kept: unknown): ReviewRecord => {
  if (kept === undefined) return emptyRecord
  const record = reviewRecordSchema.safeParse(kept)
  if (record.success) return record.data
  // Without its record an entry falls back to a draft, which can be reviewed again: nothing gets published by mistake.
  console.warn(`${key} 的审核记录读不出来，按草稿处理。`, record.error)
  return emptyRecord
}

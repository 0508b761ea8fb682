import type { EntryStatus } from '../../protocol/statuses.ts'
import { ask } from '../gateway-client.ts'
import { certainly } from './lost-answer.ts'

/**
 * Brings back what was deleted, as what it was or only as a draft, and answers what it is now. Throws GatewayError.
 * An answer that gets lost is looked for: what is not in the bin any more has been brought back.
 */
export const restoreDeleted = (
  entry: { collection: string; slug: string },
  asItWas: boolean,
): Promise<EntryStatus> => {
  const { collection, slug } = entry
  const restore = async () => (await ask('restore', { collection, slug, asItWas })).status
  return certainly('恢复', restore, async () => {
    const { trail } = await ask('entryHistory', { collection, slug })
    if (trail.at(-1)?.did !== 'restored') return undefined
    const draft = await ask('unpublishedEntry', { collection, slug }).catch(() => undefined)
    return draft?.status ?? 'published'
  })
}

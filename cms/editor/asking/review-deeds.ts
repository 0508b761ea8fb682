import type { Status } from '../../protocol/statuses.ts'
import type { DocumentRef } from '../comparing/fields-of.ts'
import { ask } from '../gateway-client.ts'
import { offerDraftBack, offerToPublishAgain } from '../notifications/offer-undo.ts'
import { watchPublishing } from '../notifications/follow-publishing.ts'
import { publicPageOf } from '../public-page.ts'
import { moveVerbs, stepWords } from '../words/steps.ts'
import { certainStep } from './lost-answer.ts'

/** What goes with a move: why it is made, and the id of the text that the person has before them. */
interface Told {
  reason?: string | undefined
  seen?: string | undefined
}

/** Hands a draft in, approves it or sends it back; an answer that gets lost is looked for. Throws GatewayError. */
export const moveDraft = (
  entry: DocumentRef,
  newStatus: Status,
  { reason, seen }: Told,
): Promise<unknown> => {
  const move = () => ask('updateUnpublishedEntryStatus', { ...entry, newStatus, reason, seen })
  return certainStep<unknown>(moveVerbs[newStatus], entry, { did: 'moved', status: newStatus }, move, {})
}

/** Publishes an approved draft and follows it onto the portal. @param seen as above. Throws GatewayError. */
export const publishDraft = async (entry: DocumentRef, seen: string | undefined): Promise<unknown> => {
  const publish = () => ask('publishUnpublishedEntry', { ...entry, seen })
  const done = await certainStep<unknown>(stepWords.publish, entry, { did: 'published' }, publish, {})
  watchPublishing(publicPageOf(entry))
  return done
}

/** Gives a draft up and offers to bring it back. Throws GatewayError. */
export const giveUpDraft = async (entry: DocumentRef): Promise<unknown> => {
  const giveUp = () => ask('deleteUnpublishedEntry', entry)
  const done = await certainStep('放弃', entry, { did: 'discarded' }, giveUp, {})
  offerDraftBack(entry)
  return done
}

/** Takes a published entry off the portal, makes it a draft again in one step, and offers the way back. Throws GatewayError. */
export const withdrawEntry = async (entry: DocumentRef): Promise<void> => {
  const withdraw = () => ask('withdraw', entry)
  const { id } = await certainStep<{ id?: string }>('收回', entry, { did: 'withdrawn' }, withdraw, {})
  watchPublishing(undefined, 'withdrawn')
  offerToPublishAgain(entry, id)
}

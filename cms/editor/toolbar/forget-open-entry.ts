import { contentPathOf } from '../../../src/model/addresses.ts'
import { untilBack } from '../asking/connection.ts'
import { newestVersion } from '../asking/newest-version.ts'
import { ask, GatewayError } from '../gateway-client.ts'
import { forgetTyped } from '../keeping/watch-form.ts'
import { watchPublishing } from '../notifications/follow-publishing.ts'
import type { EntryRef } from '../open-entry.ts'
import { openEntry } from '../open-entry.ts'
import { forgetWords } from '../words/steps.ts'
import { mayLeaveBoards } from './ask-about-boards.ts'

/** Takes the entry that stands in the form back for good, once the person has read what that means and agreed. */
export const forgetOpenEntry = async (): Promise<void> => {
  const entry = openEntry()
  if (!entry || !(await mayLeaveBoards(entry, '彻底删除')) || !window.confirm(forgetWords.question)) return
  try {
    const forgotten = ask('forget', entry)
    watchPublishing()
    const { notYet, shared } = await forgotten
    await forgetTyped(entry)
    window.alert(forgetWords.done(notYet, shared.length))
    location.hash = `#/collections/${entry.collection}`
    // The lists in this page still know it.
    location.reload()
  } catch (error) {
    window.alert(await whatBecame(entry, error))
  }
}

/** An answer that got lost says nothing; the entry itself does. */
const whatBecame = async (entry: EntryRef, error: unknown) => {
  const told = error instanceof Error ? error.message : String(error)
  if (!(error instanceof GatewayError) || (error.status !== 0 && error.status < 500)) return told
  await untilBack()
  const path = contentPathOf(entry.collection, entry.slug)
  const isThere = await newestVersion(entry, path).catch(() => undefined)
  return isThere ? forgetWords.notDone : forgetWords.halfKnown
}

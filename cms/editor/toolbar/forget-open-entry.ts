import { ask } from '../gateway-client.ts'
import { watchPublishing } from '../notifications/shown.ts'
import { openEntry } from '../open-entry.ts'
import { forgetWords } from '../words/steps.ts'

/** Takes the entry that stands in the form back for good, once the person has read what that means and agreed. */
export const forgetOpenEntry = async (): Promise<void> => {
  const entry = openEntry()
  if (!entry || !window.confirm(forgetWords.question)) return
  try {
    const forgotten = ask('forget', entry)
    watchPublishing()
    const { notYet, shared } = await forgotten
    window.alert(forgetWords.done(notYet, shared.length))
    location.hash = `#/collections/${entry.collection}`
    // The lists in this page still know it.
    location.reload()
  } catch (error) {
    window.alert(error instanceof Error ? error.message : String(error))
  }
}

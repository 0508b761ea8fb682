import { knownVersions } from '../asking/known-versions.ts'
import { claim } from './claim.ts'
import { fillForm } from './fill-form.ts'
import type { Kept } from './copies/find-kept.ts'
import { textOfKept } from './copies/find-kept.ts'
import { openForm } from './open-form.ts'
import { leaveTyped } from './watch-form.ts'

/**
 * Puts a kept text into the form that stands open. What is typed there so far stays kept for itself. The text goes on from
 * its own version: when somebody has saved since, the next save asks which is to stand.
 * @returns whether it was still there; throws GatewayError, or Error when nothing can be made of the text
 */
export const takeUp = async (kept: Kept): Promise<boolean> => {
  const raw = await textOfKept(kept)
  // What another tab is still writing stays with that tab.
  const isOurs = await claim(kept.id)
  const form = openForm()
  if (raw === undefined || !form) return false
  const sitting = leaveTyped()
  if (kept.baseId !== undefined) knownVersions.set(form.path, kept.baseId)
  fillForm(form, raw)
  if (isOurs) sitting?.tookUp([kept.id])
  return true
}

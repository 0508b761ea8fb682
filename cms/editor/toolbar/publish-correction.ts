import { certainly } from '../asking/lost-answer.ts'
import { knownVersions } from '../asking/known-versions.ts'
import { newestVersion } from '../asking/newest-version.ts'
import { ask } from '../gateway-client.ts'
import { keptUntilSaved } from '../keeping/kept-until-saved.ts'
import type { OpenForm } from '../keeping/open-form.ts'
import { openForm, rawOf } from '../keeping/open-form.ts'
import { showSaved, valuesInForm } from '../merging/open-form.ts'
import { watchPublishing } from '../notifications/follow-publishing.ts'
import { showNotice, withItsProblems } from '../notifications/shown.ts'
import { openEntry } from '../open-entry.ts'
import { publicPageOf } from '../public-page.ts'
import { stepWords } from '../words/steps.ts'

let isUnderWay = false

/**
 * Puts what was mended in a published entry onto the portal in one step; the bar tells when the page is live. What is
 * refused is said, and what was typed stays in the form.
 */
export const publishCorrection = async (): Promise<void> => {
  const form = openForm()
  const entry = openEntry()
  if (!form || !entry || isUnderWay) return
  isUnderWay = true
  const typed = valuesInForm()
  try {
    await keptUntilSaved({ slug: entry.slug, raw: rawOf(form) }, (unsavedIds) =>
      correct(form, entry, unsavedIds),
    ).catch(withItsProblems(stepWords.publish))
    watchPublishing(publicPageOf(entry))
    await showSaved(entry, typed)
  } catch (error) {
    showNotice(error instanceof Error ? error.message : String(error))
  } finally {
    isUnderWay = false
  }
}

type Entry = NonNullable<ReturnType<typeof openEntry>>

const correct = async (form: OpenForm, entry: Entry, unsavedIds: string[]): Promise<void> => {
  const { path } = form
  const raw = rawOf(form)
  const deed = () => ask('publishCorrection', { ...entry, raw, baseId: knownVersions.get(path) ?? '' })
  const { id } = await certainly<{ id: string }>('发布', deed, async () => {
    const newest = await newestVersion(entry, path)
    return newest?.raw === raw ? newest : undefined
  })
  knownVersions.set(path, id)
  // They say what is published by now, and go by themselves where this cannot be asked.
  await ask('dropUnsaved', { ids: unsavedIds }).catch(() => undefined)
}

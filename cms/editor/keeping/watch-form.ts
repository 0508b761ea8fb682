import { store } from 'decap-cms-core/dist/esm/redux'
import type { OpenForm } from './open-form.ts'
import { keptInAddress, nameInAddress, openForm } from './open-form.ts'
import type { EntryRef } from '../open-entry.ts'
import { claim, release } from './claim.ts'
import { copiesOnDevice, dropFromDevice } from './copies/device-copies.ts'
import { ownLogin } from './copies/own-login.ts'
import { beginToday, fillForm, markChanged } from './fill-form.ts'
import { stayQuietOnLeaving } from './leaving.ts'
import { Sitting } from './sitting.ts'
import { freshId } from './this-device.ts'
import { followSave } from '../uploads/follow-save.ts'

/** A copy follows the last key by so much, also while keys go on coming: less than the two seconds that may be lost. */
const BEHIND_IN_MS = 1000

let sitting: Sitting | undefined
let isForgetting = false
/** The one before. */
let ended: Sitting | undefined
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** The sitting at the form that stands open. */
export const presentSitting = (): Sitting | undefined => sitting

/** Tells when another sitting begins or the last one ends; answers how to stop. */
export const onSitting = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Watches every form from now on and keeps what is typed in it. */
export const watchForms = (): void => {
  store.subscribe(look)
  stayQuietOnLeaving(keepBeforeLeaving)
  window.addEventListener('pagehide', keepBeforeLeaving)
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) keepNow()
  })
}

/** Keeps everything before the page or the form goes. @returns whether nothing is lost by leaving */
export const keepBeforeLeaving = (): boolean => {
  const isSafe = sitting?.keepAtOnce() ?? true
  keepNow()
  return isSafe
}

/** Keeps nothing of an entry that is gone for good; the page is opened anew after that. */
export const forgetTyped = async ({ collection, slug }: EntryRef): Promise<void> => {
  isForgetting = true
  clearTimeout(timer)
  sitting = undefined
  const copies = await copiesOnDevice(ownLogin())
  const about = copies.filter((copy) => copy.collection === collection && copy.slug === slug)
  await dropFromDevice(about.map(({ id }) => id))
}

/** Does not wait for the next copy. */
export const keepNow = (): void => {
  clearTimeout(timer)
  timer = undefined
  sitting?.keep()
}

const look = () => {
  if (isForgetting) return
  const form = openForm()
  if (form === undefined) return sitting && end()
  if (sitting === undefined || isAnother(form, sitting.form)) begin(form)
  else if (form.data !== sitting.form.data || form.hasChanged !== sitting.form.hasChanged) note(form)
  else sitting.form = form
}

/** Decap fills a form anew after a save, for a colleague's version, for another entry; with what was kept it goes on. */
const isAnother = (form: OpenForm, before: OpenForm) =>
  form.collection !== before.collection ||
  (form.slug !== before.slug && before.slug !== undefined) ||
  (form.key !== before.key && !form.hasChanged)

const note = (form: OpenForm) => {
  sitting?.note(form)
  const isTakenForSaved = !form.hasChanged && !form.isSaving
  if (isTakenForSaved && sitting?.typedSinceSave(form) !== undefined) return markChanged(form)
  timer ??= setTimeout(keepNow, BEHIND_IN_MS)
}

const begin = (form: OpenForm) => {
  // The form that it makes of this one is begun with already.
  if (beginToday(form)) return
  end()
  const before = ended
  ended = undefined
  const id = form.slug === undefined ? (keptInAddress() ?? freshId()) : freshId()
  sitting = new Sitting(form, id)
  void takePlace(form, id)
  if (form.hasChanged) note(form)
  if (before) goOnAfterSave(before, form)
  for (const listener of listeners) listener()
}

/** Decap has filled the form with what was saved: what was typed meanwhile goes back into it, and the caret to its place. */
const goOnAfterSave = (before: Sitting, form: OpenForm) => {
  if (!before.isJustSaved(form)) return
  const { collection, slug } = form
  if (before.form.slug === undefined && slug !== undefined) followSave(before.id, { collection, slug })
  const typed = before.typedSinceSave(form)
  if (typed !== undefined) {
    sitting?.goOnAfter(before)
    fillForm(form, typed)
  }
  before.putCaretBack()
}

/** A new entry's place is in its address; a second tab with the same address gets one of its own. */
const takePlace = async (form: OpenForm, id: string) => {
  const isOurs = await claim(id)
  if (sitting?.id !== id) return
  if (!isOurs) return settle(new Sitting(openForm() ?? form))
  if (form.slug === undefined) nameInAddress(id)
}

const settle = (next: Sitting) => {
  sitting = next
  void claim(next.id)
  if (next.form.slug === undefined) nameInAddress(next.id)
  for (const listener of listeners) listener()
}

/** Before another text is put into the form: what is typed in it stays kept as it is. */
export const leaveTyped = (): Sitting | undefined => {
  keepNow()
  if (sitting?.isTouched) {
    release(sitting.id)
    settle(sitting.goOnAs(freshId()))
  }
  return sitting
}

const end = () => {
  keepNow()
  if (sitting) release(sitting.id)
  sitting?.end()
  ended = sitting ?? ended
  sitting = undefined
  for (const listener of listeners) listener()
}

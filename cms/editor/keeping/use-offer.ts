import { useEffect, useState, useSyncExternalStore } from 'react'
import { claim } from './claim.ts'
import { declinedIds } from './copies/declined.ts'
import type { Kept } from './copies/find-kept.ts'
import { findKept, textOfKept } from './copies/find-kept.ts'
import { keptInAddress } from './open-form.ts'
import type { Sitting } from './sitting.ts'
import { ownLogin } from './copies/own-login.ts'
import { takeUp } from './take-up.ts'
import { screenHere } from './unsaved-address.ts'
import { onSitting, presentSitting } from './watch-form.ts'

/** A kept text that says something else than the form. */
export interface Offer extends Kept {
  raw: string
  /** It stands in the form already: the address has named it. */
  isTakenUp: boolean
}

/** What is kept about the entry in the form and not saved, the newest alone; nothing once somebody types, for it would move the form. */
export const useOffer = (): { offer: Offer | undefined; take: () => void; dismiss: () => void } => {
  const sitting = useSyncExternalStore(onSitting, presentSitting)
  const [found, setFound] = useState<{ sitting: Sitting; offer: Offer }>()
  useEffect(() => {
    if (sitting === undefined) return
    let isOver = false
    void lookFor(sitting).then((offer) => {
      if (offer && !isOver) setFound({ sitting, offer })
    })
    return () => void (isOver = true)
  }, [sitting])
  const dismiss = () => setFound(undefined)
  const take = () => {
    dismiss()
    if (found) void takeUp(found.offer)
  }
  return { offer: found?.sitting === sitting ? found?.offer : undefined, take, dismiss }
}

const lookFor = async (sitting: Sitting): Promise<Offer | undefined> => {
  const named = keptInAddress()
  const { collection, slug } = sitting.form
  const all = await findKept(ownLogin())
  const ofKind = all.filter((kept) => kept.collection === collection && screenHere(kept) === undefined)
  const about = ofKind.filter((kept) => kept.slug === slug)
  // An empty form also takes up what changed an entry that is gone since.
  const wanted = (slug === undefined ? ofKind : about).find(({ id }) => id === named)
  if (wanted && (await claim(wanted.id))) return takeUpNamed(sitting, wanted)
  // Of new entries each has a place of its own: others are gone on with from the list.
  if (slug === undefined) return undefined
  const declined = declinedIds()
  const [newest] = about.filter(({ id }) => !sitting.ids.includes(id) && !declined.includes(id))
  const raw = newest && (await textOfKept(newest).catch(() => undefined))
  if (!newest || raw === undefined || !sitting.isNews(raw) || sitting.isTouched) return undefined
  return { ...newest, raw, isTakenUp: false }
}

const takeUpNamed = async (sitting: Sitting, kept: Kept): Promise<Offer | undefined> => {
  const raw = await textOfKept(kept).catch(() => undefined)
  if (raw === undefined || sitting.isTouched || !sitting.isNews(raw)) return undefined
  return (await takeUp({ ...kept, raw })) ? { ...kept, raw, isTakenUp: true } : undefined
}

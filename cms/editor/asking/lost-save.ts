import { history } from 'decap-cms-core/dist/esm/routing/history'

/** A save of which nobody knows whether it was done. */
export interface LostSave {
  collection: string
  slug: string
  path: string
  raw: string
  isNew: boolean
}

let lost: LostSave | undefined

/** Remembers it for as long as its form is open: the next save of the form begins by finding out. */
export const rememberLostSave = (save: LostSave): void => {
  lost = save
  const stop = history.listen(() => {
    stop()
    forgetLostSave()
  })
}

export const forgetLostSave = (): void => {
  lost = undefined
}

/** The save of this form that got lost; nothing when none did. */
export const lostSave = (): LostSave | undefined => lost

/** Whether an entry is the new one whose save got lost, and which its form is about to save again. */
export const isLostNew = ({ collection, slug }: { collection?: string; slug?: string }): boolean =>
  lost?.isNew === true && lost.collection === collection && lost.slug === slug

import type { ReadContent } from '../../library/content/open-content.ts'
import { openContent } from '../../library/content/open-content.ts'
import { Edition } from '../../library/edition/edition.ts'
import { orderFacts } from '../../library/site/release-order.ts'
import { designFingerprint } from '../../outputs/share-image/card-cache.ts'
import type { Problem } from '../../model/problems.ts'
import type { ReleaseSettings } from '../settings.ts'
import { orderOf } from '../settings.ts'

/** The content as a release takes it, and what of it cannot be shown. */
export interface ReadEdition {
  edition: Edition
  problems: readonly Problem[]
  /** Whether something is missing that every page depends on; then there is no release. */
  isWhole: boolean
}

/** Reads content into its edition; what did not change since the last time is not read again. */
export const openEditions = () => {
  // Of the program that this process has loaded: another one is another process's.
  const shareDesign = designFingerprint()
  let known: { contentDir: string; read: (now: Date) => Promise<ReadContent>; edition: Edition } | undefined
  return async (settings: ReleaseSettings, now: Date): Promise<ReadEdition> => {
    const { contentDir } = settings
    if (known?.contentDir !== contentDir)
      known = { contentDir, read: openContent(contentDir).read, edition: new Edition() }
    const { edition } = known
    const order = { ...orderOf(settings, now), shareDesign }
    const { facts, problems } = await known.read(order.now)
    if (facts) edition.tell({ ...facts, ...orderFacts(order) })
    return { edition, problems, isWhole: facts !== undefined }
  }
}

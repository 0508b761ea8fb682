import { hold } from './held-release.ts'
import { listReleases, liveRelease, NoSuchRelease, switchLive } from './live-release.ts'

/**
 * Puts an earlier release live again and holds it until the next publish, so that no timer brings the faulty one back.
 * @param to its id; without it the one before the live one
 * @returns the id that is live now
 */
export const rollBack = (dataDir: string, to?: string): string => {
  const releases = listReleases(dataDir)
  const live = releases.indexOf(liveRelease(dataDir) ?? '')
  const chosen = to ?? releases[live + 1]
  if (chosen === undefined || !releases.includes(chosen)) {
    throw new NoSuchRelease(
      to === undefined
        ? '没有更早的版本可以退回。/ There is no earlier release to go back to.'
        : `没有版本 ${to}。/ There is no release ${to}.`,
    )
  }
  hold(dataDir, chosen)
  switchLive(dataDir, chosen)
  return chosen
}

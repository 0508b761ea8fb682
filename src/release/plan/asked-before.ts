import { beijingDay } from '../../model/beijing-time.ts'
import type { ReleaseSettings } from '../settings.ts'
import { contentCommit } from './content-commit.ts'
import { releaseInputs } from './release-inputs.ts'

/** What has to be known of a release before its content is read: what changes meanwhile must count as not yet published. */
export const askedBefore = async (settings: ReleaseSettings, now: Date) => {
  const day = beijingDay(settings.fixedNow ?? now)
  return {
    day,
    inputs: releaseInputs({ ...settings, day }),
    commit: settings.contentVersion ?? (await contentCommit(settings.contentDir)),
  }
}

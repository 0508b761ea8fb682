import { readFile } from 'node:fs/promises'
import { beijingMoment } from '../../src/model/beijing-time.ts'
import { contentFiles } from '../check/content-files.ts'

const TIMED = /^(?:publishAt|expireAt):\s*['"]?(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})/gm

/** The next Beijing moment at which an entry appears or expires; the gateway builds again then. */
export const nextChangeAt = async (contentDir: string, now: Date): Promise<string | undefined> => {
  const present = beijingMoment(now)
  let next: string | undefined
  for (const { path } of contentFiles(contentDir)) {
    for (const [, moment = ''] of (await readFile(path, 'utf8')).matchAll(TIMED))
      if (moment > present && (next === undefined || moment < next)) next = moment
  }
  return next
}

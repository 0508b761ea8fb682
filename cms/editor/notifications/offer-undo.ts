import { entryOfContentPath } from '../../../src/model/addresses.ts'
import { ask } from '../gateway-client.ts'
import { restoreEntry } from '../history/bring-back.ts'
import type { EntryRef } from '../open-entry.ts'
import { openEntry } from '../open-entry.ts'
import { momentInWords } from '../values-in-words.ts'
import { readableVersion } from './readable-version.ts'
import { dismissNotice, showNotice } from './shown.ts'
import { binWords, stepWords } from '../words/steps.ts'

interface Deleted {
  path: string
  /** The file as it was. */
  raw: string
}

/** After a deletion: offers to bring the entry back, as a draft. */
export const offerUndo = ({ path, raw }: Deleted): void => {
  const entry = entryOfContentPath(path)
  if (entry === undefined) return
  const { collection, id: slug } = entry
  const [name = slug] = readableVersion(collection, raw)
  showNotice(`已删除（${name}）。删错了可以马上撤销，${binWords.waits}。`, {
    label: '撤销删除',
    onClick: () => bringBack({ collection, slug }),
  })
}

/** Where an entry was looked for and is not there: offers to bring it back if somebody has deleted it. */
export const offerDeleted = async (path: string): Promise<void> => {
  const entry = openEntry()
  if (entry === undefined || entryOfContentPath(path)?.id !== entry.slug) return
  // Without its history the page says all the same that the entry is not there.
  const { trail } = await ask('entryHistory', entry).catch(() => ({ trail: [] }))
  const last = trail.at(-1)
  // Somebody who has gone on meanwhile is not asked about the entry before.
  if (last?.did !== 'deleted' || openEntry()?.slug !== entry.slug) return
  showNotice(`${last.by}在 ${momentInWords(last.at)} 删除了这一篇。可以找回来，先成为草稿。`, {
    label: '找回这一篇',
    onClick: () => bringBack(entry),
  })
}

const bringBack = (entry: EntryRef): void => {
  dismissNotice()
  restoreEntry(entry).then(
    () => showNotice(`已找回，现在是草稿。要回到网站上，请再${stepWords.submit}、${stepWords.publish}。`),
    (error: Error) => showNotice(error.message, { label: '再试一次', onClick: () => bringBack(entry) }),
  )
}

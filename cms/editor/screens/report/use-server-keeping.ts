import { useEffect, useRef, useState } from 'react'
import { ask } from '../../gateway-client.ts'
import { thisDevice } from '../../keeping/this-device.ts'
import type { ScreenName } from '../screen-names.ts'
import type { ReportDraft } from './draft/report-draft.ts'
import { isBegun } from './draft/report-draft.ts'
import { writtenReport } from './draft/written-report.ts'

const BEHIND_IN_MS = 4000

/**
 * Keeps on the server what is typed, a few seconds behind, also while somebody types without a pause: a phone can be lost.
 * What cannot be kept for want of a signal is kept with the next change; this device has it in any case.
 * @returns whether everything that stands in the form is there
 */
export const useServerKeeping = (draft: ReportDraft): boolean => {
  const words = wordsIn(draft)
  const latest = useRef({ draft, words })
  latest.current = { draft, words }
  const timer = useRef<number>(undefined)
  const [keptWords, setKeptWords] = useState('')
  useEffect(() => {
    if (words === keptWords || draft.isDone) return
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined
      const now = latest.current
      void keepOnServer(now.draft).then(
        () => setKeptWords(now.words),
        () => undefined,
      )
    }, BEHIND_IN_MS)
  }, [words, keptWords])
  useEffect(() => () => clearTimeout(timer.current), [])
  return words === keptWords
}

/** Tells whether anything has been written since; how far the handing in has come is no writing. */
const wordsIn = (draft: ReportDraft): string => {
  const { isHandedIn: _isHandedIn, isDone: _isDone, baseId: _baseId, ...written } = draft
  return isBegun(draft) ? JSON.stringify(written) : ''
}

const keepOnServer = async (draft: ReportDraft) => {
  const { unsavedId, slug, baseId } = draft
  const raw = await writtenReport(draft, slug ?? '')
  return ask('keepUnsaved', {
    id: unsavedId,
    collection: 'reports',
    slug,
    baseId,
    device: thisDevice(),
    screen: 'report' satisfies ScreenName,
    raw,
  })
}

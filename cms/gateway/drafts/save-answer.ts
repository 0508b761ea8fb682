import type { z } from 'zod'
import type { actions } from '../../protocol/actions.ts'
import type { EntryStatus } from '../../protocol/statuses.ts'
import { shownPath } from '../documents/documents.ts'
import type { CheckedSave } from './checked-save.ts'

/** What a save is answered with. @param told whether this very text stood there already, and whether it is published */
export const saveAnswer = (
  { textId, document, filed, refiled, text, problems }: CheckedSave,
  status: EntryStatus,
  told: { unchanged: boolean; asPublished: boolean },
): z.output<typeof actions.persistEntry.answer> => ({
  id: textId,
  path: shownPath(document),
  slug: (refiled ?? filed).slug,
  status,
  problems,
  raw: text,
  ...told,
})

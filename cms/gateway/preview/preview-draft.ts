import { beijingDay } from '../../../src/model/beijing-time.ts'
import { cleanFile, withFields } from '../../../src/model/entry-text.ts'
import type { Draft, NotDrawn, PreviewPart } from '../../../src/release/client.ts'
import { partsOf } from '../../../src/release/client.ts'
import { actions } from '../../protocol/actions.ts'
import { action } from '../desk/action.ts'
import { checkAgainst } from '../documents/check-against.ts'
import { documentProblems } from '../documents/check-document.ts'
import type { EditedDocument } from '../documents/documents.ts'
import { documentOf, rightToWrite } from '../documents/documents.ts'
import { refuseListRow } from '../documents/list-row-marker.ts'
import { refuseWithoutRight } from '../persons/refuse-without-right.ts'
import { isPublished } from './is-published.ts'
import { keepPreview, previewAddress, tokenOf } from '../desk/kept-previews.ts'
import { layOutOwnMedia } from './own-media.ts'

const sorry: Record<NotDrawn, string> = {
  'no-site': '网站还没有生成，暂时看不到网页的样子。生成好以后重新打开就能看到。',
  // Of a draft there is always a page; a part that is none is a mistake of ours.
  'not-there': '这一张没有画出来，请过一会儿再看。',
  'broken-off': '这一页的预览没有画出来。您写的内容不受影响，可以照常保存。',
}

/** The id that an entry has until its first save gives it one of its own. */
const idOfNew = (now: Date): string => `${beijingDay(now).replaceAll('-', '')}-xin-de-yi-pian`

const draftOf = (document: EditedDocument, text: string): Draft => {
  if (document.kind === 'site') return { kind: 'site', text }
  if (document.kind === 'words') return { kind: 'words', list: document.slug, text }
  return { kind: 'entry', collection: document.collection, id: document.slug, text }
}

const namesOf = (parts: object): PreviewPart[] =>
  // The names that `partsOf` gives.
  Object.keys(parts) as PreviewPart[]

/** Draws a text as it would stand on the portal, whatever is wrong with it. Nothing is saved. */
export const previewDraft = action(
  'write',
  actions.previewDraft,
  async (desk, { collection, slug, raw }, person) => {
    refuseListRow(raw)
    const document = documentOf(collection, slug ?? idOfNew(desk.clock()))
    refuseWithoutRight(person, rightToWrite(document))
    const written = cleanFile(raw)
    const text = (slug === undefined ? withFields(written, { id: document.slug }) : undefined) ?? written
    const now = await desk.store.now()
    const token = tokenOf(person, document)
    const address = previewAddress(token)
    const media = await layOutOwnMedia(desk, now, text)
    const task = { draft: draftOf(document, text), media, mediaAddress: address }
    const [drawn, against, isNothingNew] = await Promise.all([
      desk.previewer.draw({ ...task, part: 'page' }),
      checkAgainst(desk, now, 'draft'),
      isPublished(desk, now, document, text),
    ])
    const problems = (await documentProblems(document, text, against)).filter(
      ({ severity }) => severity === 'error',
    )
    if (!drawn.ok) return { problems, sorry: sorry[drawn.why] }
    const version = keepPreview(token, { ...task, login: person.login, page: drawn.bytes })
    const parts = namesOf(partsOf(task.draft))
    return { problems, preview: { address, version, parts, isPublished: isNothingNew } }
  },
)

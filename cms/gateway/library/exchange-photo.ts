import { contentPathOfMedia } from '../../../src/model/addresses.ts'
import { withOtherMedia } from '../../../src/model/media.ts'
import { actions } from '../../protocol/actions.ts'
import type { MediaUse } from '../../protocol/library.ts'
import type { Change, State } from '../content-store/contract.ts'
import { action } from '../desk/action.ts'
import type { Desk } from '../desk/desk.ts'
import { checkAgainst } from '../documents/check-against.ts'
import { documentProblems } from '../documents/check-document.ts'
import { documentOf, rightToWrite } from '../documents/documents.ts'
import type { Draft } from '../drafts/draft.ts'
import { findDraft } from '../drafts/draft.ts'
import { currentVersion } from '../drafts/current-version.ts'
import { saveAsDraft } from '../drafts/save-as-draft.ts'
import { findMedia, mediaPath } from '../media/media.ts'
import type { Person } from '../persons/person.ts'
import { lacksRight, may } from '../persons/person.ts'
import { Refusal } from '../refusals/refusal.ts'
import { libraryAt } from './library.ts'
import { asUse } from './photo-library.ts'

/** Shows one photo wherever another was: in drafts at once, in published entries as a change to each of them. */
export const exchangePhoto = action('write', actions.exchangePhoto, (desk, { from, to }, person) =>
  desk.store.change(async (now, change) => {
    const path = mediaPath(contentPathOfMedia(to))
    const id = await findMedia(now, path)
    if (id === undefined) throw new Refusal(404, '新照片已经不在了，没有换。请再改一次照片。')
    const { files } = await libraryAt(desk, now)
    const uses = (files.get(from)?.uses ?? []).map(asUse)
    const job = { desk, now, change, person, from, to, photo: { path, id } }
    const changed: MediaUse[] = []
    const left: (MediaUse & { why: string })[] = []
    // A draft stands for its entry: what is published is not changed beside it.
    for (const use of onceEach(uses)) {
      const why = await exchangeIn(job, use)
      if (why === undefined) changed.push(use)
      else left.push({ ...use, why })
    }
    return { changed, left }
  }),
)

const onceEach = (uses: readonly MediaUse[]) => {
  const drafted = new Set(uses.filter(({ place }) => place === 'draft').map(keyOf))
  return uses.filter((use) => use.place !== 'published' || !drafted.has(keyOf(use)))
}
const keyOf = ({ collection, slug }: MediaUse) => `${collection}/${slug}`

interface Exchange {
  desk: Desk
  now: State
  change: Change
  person: Person
  from: string
  to: string
  photo: { path: string; id: string }
}

/** @returns why the text still shows the old photo; nothing when it shows the new one */
const exchangeIn = async (job: Exchange, { collection, slug, place }: MediaUse) => {
  if (place === 'deleted') return '它在“最近删除”里，恢复以后再换。'
  if (collection === 'handbook') return '使用手册里的照片请技术人员来换。'
  const { desk, now, change, person, from, to, photo } = job
  const filed = documentOf(collection, slug)
  const right = rightToWrite(filed)
  if (!may(person, right)) return lacksRight(person, right)
  const draft = await findDraft(now, filed)
  const document = draft?.document ?? filed
  const current = await currentVersion(now, document, draft)
  if (!current) return '它刚刚被删除了。'
  const text = withOtherMedia(await desk.store.text(current.textId), from, to)
  const textId = change.keep(text)
  const problems = await documentProblems(document, text, await checkAgainst(desk, now, 'draft'))
  const files = [{ path: document.path, id: textId }, ...(await comesAlong(now, draft, photo))]
  await saveAsDraft(desk, now, change, {
    ...{ filed, document, draft, current, files, text, textId, person },
    ...{ problems, options: { newEntry: false, useWorkflow: true } },
  })
  return undefined
}

const comesAlong = async (now: State, draft: Draft | undefined, photo: Exchange['photo']) => {
  const isThere = draft?.files.some(({ path }) => path === photo.path) || (await now.published(photo.path))
  return isThere ? [] : [photo]
}

import { entryOfContentPath } from '../../../src/model/addresses.ts'
import { checkWordList } from '../../../src/model/site-files.ts'
import type { State } from '../content-store/contract.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { CheckAgainst } from './check-document.ts'
import { documentProblems, nameOf } from './check-document.ts'
import type { Desk } from '../desk/desk.ts'
import { checkAgainst } from './check-against.ts'
import type { EditedDocument } from './documents.ts'
import { entryDocument } from './documents.ts'

const NAMED = 3

/**
 * Refuses to take an option out of a word list while published entries say it: every later release would fail on them.
 * @throws Refusal 409 naming the option and the entries
 */
export const refuseUsedOptions = async (
  desk: Desk,
  now: State,
  document: EditedDocument,
  text: string,
): Promise<void> => {
  if (document.kind !== 'words') return
  const before = await checkAgainst(desk, now, 'published')
  const rows = checkWordList(document.slug, text).value ?? []
  const after = { ...before, wordLists: { ...before.wordLists, [document.slug]: rows } }
  const kept = new Set(rows.map(({ id }) => id))
  for (const { id, label } of before.wordLists[document.slug] ?? []) {
    if (kept.has(id)) continue
    const users = await usersOf(desk, now, id, { before, after })
    if (users.length === 0) continue
    const names = users.slice(0, NAMED).join('、') + (users.length > NAMED ? '等' : '')
    throw new Refusal(
      409,
      `“${nameOf(document, text)}”里的“${label}”还不能去掉，编号也不能改：${names}还在用它。请先把这些内容改成别的选项；只想换个叫法，改“名称”就行。`,
    )
  }
}

/** The first few entries that would be wrong without the option. */
const usersOf = async (
  { store }: Desk,
  now: State,
  id: string,
  { before, after }: Record<'before' | 'after', CheckAgainst>,
) => {
  const users: string[] = []
  for (const path of await now.publishedWith(id)) {
    const entry = entryOfContentPath(path)
    const textId = entry && (await now.published(path))
    if (!entry || textId === undefined) continue
    const text = await store.text(textId)
    const user = entryDocument(entry.collection, entry.id)
    const wrong = async (against: CheckAgainst) =>
      (await documentProblems(user, text, against)).filter(({ severity }) => severity === 'error').length
    if ((await wrong(after)) > (await wrong(before))) users.push(`${user.label}“${nameOf(user, text)}”`)
    if (users.length > NAMED) break
  }
  return users
}

import { entryOfContentPath } from '../../../src/model/addresses.ts'
import { isCollectionName } from '../../../src/model/collections.ts'
import { filedAs } from '../../../src/model/filed-as.ts'
import type { Problem } from '../../../src/model/problems.ts'
import { problemLine } from '../../../src/model/problems.ts'
import { SITE_FILE } from '../../../src/model/site-file-paths.ts'
import type { FileChange, Push } from '../content-store/contract.ts'
import { inTurns } from '../content-store/in-turns.ts'
import type { Desk } from '../desk/desk.ts'
import { attachmentProblems, isAttachment } from '../media/pushed-attachment.ts'
import { referrersOf } from '../readings/catalog.ts'
import { Refusal } from '../refusals/refusal.ts'
import { checkAgainst } from './check-against.ts'
import type { CheckAgainst } from './check-document.ts'
import { documentProblems } from './check-document.ts'
import type { EditedDocument } from './documents.ts'
import { siteFaults } from './site-files.ts'
import { documentAt, entryDocument } from './documents.ts'

/** More would not be read at a terminal; the rest is counted, and all of it is named in the editor. */
const SHOWN = 20

/** The same desk; from now on it checks what others push and tells them, while their push still waits. */
export const tellingPushers = (desk: Desk): Desk => {
  desk.store.onPublishedElsewhere((push) => {
    // The release names what is broken all the same.
    checkPush(desk, push).catch((reason: unknown) => console.warn('推送来的内容没有检查成。', reason))
  })
  return desk
}

const checkPush = async (desk: Desk, { from, to }: Push): Promise<void> => {
  const now = await desk.store.now()
  const against = await checkAgainst(desk, now, 'published')
  const changes = await desk.store.changedBetween(from, to)
  const touched = new Map(changes.map((change) => [change.path, change.after]))
  // Nobody has touched what points at an entry that is gone, and it is broken all the same.
  const shelf = await desk.catalog.at(now)
  for (const { collection, id } of changes.flatMap(goneEntry)) {
    for (const { path, textId } of referrersOf(shelf, { to: collection, id })) touched.set(path, textId)
  }
  const [files, texts] = parted([...touched])
  const found = await inTurns(texts, async ([path, id]) =>
    id === undefined ? [] : linesOf(path, await desk.store.text(id), against),
  )
  // One after the other: an attachment is opened as a whole.
  for (const [path, id] of files) if (id !== undefined) found.push(await attachmentLines(desk, path, id))
  const stopping = (await siteFaults(now, desk.store)).map(problemLine)
  await desk.store.tellPusher(to, inWords(changes.length, found.flat(), stopping))
}

type Touched = [path: string, id: string | undefined]

const parted = (touched: readonly Touched[]): [attachments: Touched[], texts: Touched[]] => [
  touched.filter(([path]) => isAttachment(path)),
  touched.filter(([path]) => !isAttachment(path)),
]

const attachmentLines = async ({ store }: Desk, path: string, id: string) =>
  (await attachmentProblems(path, await store.bytes(id))).map(problemLine)

const goneEntry = ({ path, after }: FileChange) => {
  const entry = after === undefined ? entryOfContentPath(path) : undefined
  return entry ? [entry] : []
}

/** What is wrong with a file; handbook, photos and what belongs to no kind of content are the release's to judge. */
const linesOf = async (path: string, text: string, against: CheckAgainst): Promise<string[]> => {
  try {
    const document = documentIn(path)
    if (document === undefined) return []
    const problems = 'severity' in document ? [document] : await documentProblems(document, text, against)
    return problems.filter(({ severity }) => severity === 'error').map(problemLine)
  } catch (reason) {
    if (reason instanceof Refusal) return [`${path}：${reason.message}`]
    throw reason
  }
}

/** The document that a file holds, or why its place is wrong. @throws Refusal for a strange word list */
const documentIn = (path: string): EditedDocument | Problem | undefined => {
  const [, folder = '', ...names] = path.split('/')
  if (!isCollectionName(folder)) {
    const isList = folder === 'vocabularies' && names.length === 1 && path.endsWith('.yml')
    return path === SITE_FILE || isList ? documentAt(path) : undefined
  }
  const filed = filedAs(folder, path)
  return filed && ('problem' in filed ? filed.problem : entryDocument(folder, filed.id))
}

const inWords = (files: number, lines: readonly string[], stopping: readonly string[]) => {
  if (stopping.length > 0)
    return listed(
      `收到了 ${files} 个文件，但下面的读不出来，每个网页都要用到，所以网站先保持原样，什么都不发布；改好再推送：/ ${files} files received, but every page depends on what cannot be read here: nothing is published until it is mended:`,
      [...new Set([...stopping, ...lines])],
    )
  if (lines.length === 0)
    return `检查了 ${files} 个文件，没有问题，正在发布。/ ${files} files checked: nothing is wrong; they are being published.\n`
  return listed(
    `检查了 ${files} 个文件，有 ${lines.length} 处问题。写得不对的先不放到网站上，其他照常发布；改好再推送就会补上：/ ${files} files checked, ${lines.length} problems: what is broken is left out until it is mended, the rest is being published:`,
    lines,
  )
}

const listed = (head: string, lines: readonly string[]) => {
  const more = lines.length > SHOWN ? [`…… 共 ${lines.length} 处 / ${lines.length} in all`] : []
  return `${[head, ...lines.slice(0, SHOWN), ...more].join('\n')}\n`
}

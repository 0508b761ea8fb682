import { isMediaPath } from '../../../../src/model/addresses.ts'
import type { FileChange } from '../contract.ts'
import { Drafts } from '../drafts.ts'
import { outOfTree } from '../paths.ts'
import { GitFailed, SERVICE } from '../plumbing/git.ts'
import { OURS, REVIEW as REVIEW_NOW } from '../plumbing/refs.ts'
import { ReviewRecords } from '../review-records.ts'
import { sameCommit } from './same-commit.ts'
import type { Source } from './source.ts'
import { contentOf } from './source.ts'

/**
 * How the version before this one kept what is not published: branches in the checkout that it published in.
 * A draft was a branch with the whole content; statuses, notes and the trail lay in a branch of their own.
 */
const DRAFTS = 'refs/heads/cms/'
const REVIEW = 'refs/heads/cms-review'
const MEDIA = 'refs/heads/cms-media'

/** Whether a ref is one of them. */
export const isEarlierRef = (ref: string): boolean => isDraft(ref) || ref === REVIEW || ref === MEDIA

const isDraft = (ref: string) => ref.startsWith(DRAFTS) && /^[^/]+\/[^/]+$/.test(ref.slice(DRAFTS.length))

/** A review record in the present shape. @param draft the draft that it belongs to and the id of its text */
export type RecordOf = (earlier: unknown, draft?: { version: string; textId: string | undefined }) => unknown

const deed = { by: SERVICE, message: '收入原来的审核记录' }

/** Puts drafts, reviews and uploads into the present shape. @returns commits by their place below `refs/cunkou/` */
export const earlierCounty = async (source: Source, recordOf: RecordOf): Promise<Map<string, string>> => {
  const records = await earlierRecords(source)
  const taken = new Map<string, string>()
  for (const [ref, tip] of source.refs) {
    if (!isDraft(ref)) continue
    const key = ref.slice(DRAFTS.length)
    const version = await draftOf(source, tip, (textId) =>
      recordOf(records.get(key), { version: tip, textId }),
    )
    if (version === undefined) continue
    taken.set(`drafts/${key}`, version)
    records.delete(key)
  }
  if (records.size > 0) {
    const { objects, trees, commits } = source
    const kept = new Map([...records].map(([key, record]) => [key, recordOf(record)]))
    taken.set(
      REVIEW_NOW.slice(OURS.length),
      await new ReviewRecords(objects, trees, commits).hold(undefined, kept, [], deed),
    )
  }
  const uploads = await uploadsOf(source)
  if (uploads !== undefined) taken.set('uploads', uploads)
  return taken
}

/** By key; a record that cannot be read is left out, and its entry is a draft again. */
const earlierRecords = async ({ refs, trees, commits, objects }: Source) => {
  const review = refs.get(REVIEW)
  const files = review === undefined ? [] : await trees.files(await commits.treeOf(review))
  const records = new Map<string, unknown>()
  for (const { path, id } of files) {
    const [, collection, slug] = /^reviews\/([^/]+)\/[^/]+\/([^/]+)\.json$/.exec(path) ?? []
    const text = (await objects.read(id))?.data.toString('utf8') ?? ''
    const record = parsed(text)
    if (slug !== undefined && record !== undefined) records.set(`${collection}/${slug}`, record)
  }
  return records
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (reason) {
    console.warn('一份审核记录读不出来，按草稿处理。', reason)
    return undefined
  }
}

/** The saves of a draft, each a small folder of its own; nothing when it changes nothing. */
const draftOf = async (source: Source, tip: string, record: (textId: string | undefined) => unknown) => {
  const { objects, trees, commits } = source
  const drafts = new Drafts(objects, trees, commits)
  const base = await commonPast(source, tip)
  const before = base === undefined ? undefined : await contentOf(source, base)
  let version: string | undefined
  for (const save of await savesBetween(source, base, tip)) {
    const found = await trees.compare(before, await contentOf(source, save))
    const files = found.map((change) => ({ ...change, path: outOfTree(change.path) }))
    if (files.length === 0) continue
    const content = { files, record: save === tip ? record(textIn(files)) : undefined }
    const tree = await commits.treeOf(await drafts.hold(content, undefined, deed))
    version = await sameCommit(objects, save, { tree, parents: [version] })
  }
  return version
}

const textIn = (files: readonly FileChange[]) =>
  files.find(({ path, after }) => after !== undefined && !isMediaPath(path))?.after

const commonPast = async ({ git, head }: Source, tip: string) => {
  try {
    return (await git.run(['merge-base', head, tip])).toString().trim()
  } catch (failure) {
    if (failure instanceof GitFailed) return undefined
    throw failure
  }
}

const savesBetween = async ({ git }: Source, base: string | undefined, tip: string) => {
  const since = base === undefined ? [] : [`^${base}`]
  const printed = await git.run(['rev-list', '--reverse', '--first-parent', tip, ...since])
  return printed.toString().split('\n').filter(Boolean)
}

/** Photos that belong to no published entry yet. */
const uploadsOf = async (source: Source) => {
  const { refs, trees, objects, head } = source
  const media = refs.get(MEDIA)
  const [there, published] = await Promise.all(
    [media, head].map((commit) => (commit === undefined ? undefined : contentOf(source, commit))),
  )
  if (media === undefined || there === undefined) return undefined
  const changes = await trees.compare(published, there)
  const files = changes.flatMap(({ path, before, after }) =>
    before === undefined && after !== undefined ? [{ path, id: after }] : [],
  )
  if (files.length === 0) return undefined
  return sameCommit(objects, media, { tree: await trees.edit(undefined, files), parents: [] })
}

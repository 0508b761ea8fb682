import { z } from 'zod'
import type { Commits } from './plumbing/commits.ts'
import type { Deed, DraftContent, FileChange, StoredDraft } from './contract.ts'
import { Kept } from './kept.ts'
import type { Objects } from './plumbing/objects.ts'
import { inTree, outOfTree } from './paths.ts'
import type { Trees } from './plumbing/trees.ts'

/**
 * Beside its files a draft says what they replace and how far its review is. Ids are here as well as in the draft's folder,
 * so that the board reads one object for a draft: the folder keeps the bytes, this list is what counts.
 */
const FACTS = 'draft.json'

const factsSchema = z.object({
  files: z.array(z.object({ path: z.string(), before: z.string().optional(), after: z.string().optional() })),
  record: z.unknown(),
})

/** As many drafts as a large county has at the busiest time. */
const KEPT_DRAFTS = 20_000

/** Reads and makes drafts: each a commit of a small folder of its own, whatever the county's size. */
export class Drafts {
  readonly #objects: Objects
  readonly #trees: Trees
  readonly #commits: Commits
  readonly #kept = new Kept<Omit<StoredDraft, 'version'>>(KEPT_DRAFTS)

  constructor(objects: Objects, trees: Trees, commits: Commits) {
    this.#objects = objects
    this.#trees = trees
    this.#commits = commits
  }

  /** @param published answers the id of a published file, for drafts that do not say what they replace */
  async read(
    version: string,
    published: (path: string) => Promise<string | undefined>,
  ): Promise<StoredDraft> {
    const known = this.#kept.get(version)
    if (known) return { ...known, version }
    const facts = await this.#objects.read(`${version}:${FACTS}`)
    const content = facts?.type === 'blob' ? parsed(facts.data.toString('utf8')) : undefined
    if (content) return { ...this.#kept.set(version, content), version }
    const saved = await this.#commits.savedBy(version)
    return { version, files: await this.#foundFiles(version, published), record: undefined, saved }
  }

  /** Takes a draft in and answers its version. @param before the version it follows */
  async hold({ files, record }: DraftContent, before: string | undefined, deed: Deed): Promise<string> {
    const facts = this.#objects.hold(
      'blob',
      Buffer.from(`${JSON.stringify({ files, record }, undefined, 1)}\n`),
    )
    const present = files.flatMap(({ path, after: id }) =>
      id === undefined ? [] : [{ path: inTree(path), id }],
    )
    const tree = await this.#trees.edit(undefined, [...present, { path: FACTS, id: facts }])
    const version = this.#commits.hold({ tree, parents: [before], deed })
    this.#kept.set(version, { files, record })
    return version
  }

  /** What a draft without facts replaces can only be told by what is published now. */
  async #foundFiles(version: string, published: (path: string) => Promise<string | undefined>) {
    const files = await this.#trees.files(await this.#commits.treeOf(version))
    const changes = files
      .filter(({ path }) => path !== FACTS)
      .map(async ({ path: inside, id: after }): Promise<FileChange> => {
        const path = outOfTree(inside)
        return { path, before: await published(path), after }
      })
    return Promise.all(changes)
  }
}

const parsed = (text: string): DraftContent | undefined => {
  try {
    const { files, record } = factsSchema.parse(JSON.parse(text))
    return { files: files.map(({ path, before, after }) => ({ path, before, after })), record }
  } catch (reason) {
    console.warn('一份草稿的说明读不出来，按它里面的文件处理。', reason)
    return undefined
  }
}

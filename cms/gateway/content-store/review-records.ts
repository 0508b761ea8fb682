import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Commits } from './plumbing/commits.ts'
import type { Deed } from './contract.ts'
import type { Objects } from './plumbing/objects.ts'
import { fileId } from './plumbing/tree.ts'
import type { Trees } from './plumbing/trees.ts'

/** Folders of at most a few hundred records: every step writes its whole folder anew. */
const FOLDER_LETTERS = 6
/** Ended drafts stay in the history of an entry, the newest so many. */
const MOST_ENDED = 50

const entrySchema = z.object({
  record: z.unknown(),
  /** The last versions of drafts that have ended; their commits are kept by this branch. */
  ended: z.array(z.string()).default([]),
})

/** What is kept of an entry that has no draft. */
export type KeptRecord = z.output<typeof entrySchema>

/** A draft that begins or ends with a step; nothing stands for "no draft". */
export interface DraftMove {
  key: string
  from: string | undefined
  to: string | undefined
}

/** An entry that is taken back for good. */
export interface Forgotten {
  key: string
  /** The paths of the photos that go with it. */
  media: readonly string[]
  /** The commits in which all of it was last. */
  upTo: readonly string[]
  moves: readonly DraftMove[]
}

const NONE: KeptRecord = { record: undefined, ended: [] }
const pathOf = (key: string) => {
  const slash = key.indexOf('/')
  const slug = key.slice(slash + 1)
  return `${key.slice(0, slash)}/${slug.slice(0, FOLDER_LETTERS)}/${slug}.json`
}

/** The note says nothing of the entry, whose id may hold a person's name. */
const forgottenPathOf = (key: string) => `forgotten/${createHash('sha256').update(key).digest('hex')}`

/** Reads and writes the review records of entries without a draft; a draft carries its own. */
export class ReviewRecords {
  readonly #objects: Objects
  readonly #trees: Trees
  readonly #commits: Commits

  constructor(objects: Objects, trees: Trees, commits: Commits) {
    this.#objects = objects
    this.#trees = trees
    this.#commits = commits
  }

  async read(review: string | undefined, key: string): Promise<KeptRecord> {
    if (review === undefined) return NONE
    const id = fileId(await this.#trees.find(await this.#commits.treeOf(review), pathOf(key)))
    const object = id === undefined ? undefined : await this.#objects.read(id)
    if (!object) return NONE
    try {
      return entrySchema.parse(JSON.parse(object.data.toString('utf8')))
    } catch (reason) {
      // Without its record an entry falls back to a draft, which can be reviewed again: nothing gets published by mistake.
      console.warn(`${key} 的审核记录读不出来，按草稿处理。`, reason)
      return NONE
    }
  }

  /**
   * Takes records in, together with the drafts that begin or end by the same step, and answers the new commit of the branch.
   * Ended drafts become its parents, so that their commits stay, and the moves stand in its message for whoever repairs a kill.
   */
  async hold(
    review: string | undefined,
    records: ReadonlyMap<string, unknown>,
    moves: readonly DraftMove[],
    deed: Deed,
  ): Promise<string> {
    const ended = moves.filter(({ to }) => to === undefined)
    const files = [...records].map(async ([key, record]) => {
      const before = (await this.read(review, key)).ended
      const here = ended.flatMap((move) => (move.key === key && move.from !== undefined ? [move.from] : []))
      const kept: KeptRecord = { record, ended: [...before, ...here].slice(-MOST_ENDED) }
      const text = `${JSON.stringify(kept, undefined, 1)}\n`
      return { path: pathOf(key), id: this.#objects.hold('blob', Buffer.from(text)) }
    })
    const base = review === undefined ? undefined : await this.#commits.treeOf(review)
    const tree = await this.#trees.edit(base, await Promise.all(files))
    return this.#commits.hold({
      tree,
      parents: [review, ...ended.map(({ from }) => from)],
      deed,
      trailers: moves.map(draftTrailer),
    })
  }

  /** Takes an entry's record away, and notes that what was up to now is no past of it, nor of its photos. */
  async holdForgotten(review: string | undefined, forgotten: Forgotten, deed: Deed): Promise<string> {
    const { key, media, upTo, moves } = forgotten
    const base = review === undefined ? undefined : await this.#commits.treeOf(review)
    const note = this.#objects.hold('blob', Buffer.from(`${upTo.join('\n')}\n`))
    const tree = await this.#trees.edit(base, [
      { path: pathOf(key), id: undefined },
      ...[key, ...media].map((each) => ({ path: forgottenPathOf(each), id: note })),
    ])
    return this.#commits.hold({ tree, parents: [review], deed, trailers: moves.map(draftTrailer) })
  }

  /** The commits up to which the past of an entry, or of a photo by its path, is forgotten; none where nothing is. */
  async forgottenAt(review: string | undefined, key: string): Promise<string[]> {
    if (review === undefined) return []
    const id = fileId(await this.#trees.find(await this.#commits.treeOf(review), forgottenPathOf(key)))
    const object = id === undefined ? undefined : await this.#objects.read(id)
    return object?.data.toString('latin1').match(/^[0-9a-f]{40}$/gm) ?? []
  }
}

const NO_DRAFT = 'none'
const draftTrailer = ({ key, from, to }: DraftMove) => `Draft: ${key} ${from ?? NO_DRAFT} ${to ?? NO_DRAFT}`

/** The moves that a commit's message tells. */
export const movesIn = (message: string): DraftMove[] =>
  [...message.matchAll(/^Draft: (\S+) (\S+) (\S+)$/gm)].map(([, key = '', from = '', to = '']) => ({
    key,
    from: from === NO_DRAFT ? undefined : from,
    to: to === NO_DRAFT ? undefined : to,
  }))

import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { EditionHistory } from '../../../src/model/edition-history.ts'
import { traceOfFolder, writeChanges, writeOut } from './check-out.ts'
import { carryHistoryOn, writeHistory } from './edition-history.ts'
import { CannotOpenContent } from './outcomes.ts'
import { inTurns } from './in-turns.ts'
import { isPlainPath } from './paths.ts'
import type { Commits } from './plumbing/commits.ts'
import type { Git } from './plumbing/git.ts'
import type { Objects } from './plumbing/objects.ts'
import { fileId } from './plumbing/tree.ts'
import type { Trees } from './plumbing/trees.ts'

type Sources = { objects: Objects; trees: Trees; commits: Commits }

/** The plain files of an edition; links, other repositories, hidden files and what no disk can hold are left out. */
const filesOf = async ({ trees, commits }: Sources, edition: string) =>
  (await trees.files(await commits.treeOf(edition))).filter(({ path }) => isPlainPath(path))

/** A folder as this process left it. */
interface LaidOut {
  /** From `traceOfFolder`. */
  trace: string | undefined
  history: EditionHistory
}

const layOutWhole = async (sources: Sources & { git: Git }, edition: string, folder: string) => {
  const files = await filesOf(sources, edition)
  await writeOut(sources.objects, folder, files)
  const paths = files.map(({ path }) => path)
  return writeHistory(sources.git, folder, edition, paths)
}

/** The changes alone; nothing where only the whole way is sure to lead to the edition. */
const layOutChanges = async (
  { git, objects, trees, commits }: Sources & { git: Git },
  { trace, history }: LaidOut,
  edition: string,
  folder: string,
): Promise<EditionHistory | undefined> => {
  // Whoever asks for the same again may have changed something by hand.
  if (history.edition === edition || trace === undefined) return undefined
  if ((await traceOfFolder(folder)) !== trace) return undefined
  const tree = await commits.treeOf(edition)
  const changes = await trees.compare(await commits.treeOf(history.edition), tree)
  const isThere = async (path: string) =>
    isPlainPath(path) && fileId(await trees.find(tree, path)) !== undefined
  await writeChanges(
    objects,
    folder,
    changes.filter(({ path }) => isPlainPath(path)),
  )
  return carryHistoryOn(git, folder, history, edition, isThere)
}

/**
 * Makes folders equal to editions; see `ContentStore.checkOut`. The first time, and when the same edition is asked for again,
 * each file is looked at; a folder that this process has left itself costs what changed since.
 */
export const openLayOut = (sources: Sources & { git: Git }) => {
  const known = new Map<string, LaidOut>()
  return async (edition: string, folder: string): Promise<{ version: string }> => {
    const before = known.get(folder)
    // What breaks off leaves a folder that nobody knows.
    known.delete(folder)
    // Something is odd: the whole way mends it, or says what is wrong.
    const changed = before && (await layOutChanges(sources, before, edition, folder).catch(() => undefined))
    const history = changed ?? (await layOutWhole(sources, edition, folder))
    known.set(folder, { trace: await traceOfFolder(folder), history })
    return { version: edition }
  }
}

/** Writes an edition into a new or empty folder, with the times at which its entries changed. @throws CannotOpenContent when something lies there */
export const exportEdition = async (sources: Sources & { git: Git }, edition: string, folder: string) => {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0) {
    throw new CannotOpenContent(
      `文件夹 ${folder} 不是空的，没有导出，免得盖掉里面的文件。请换一个新文件夹。/ ${folder} is not empty; nothing was exported.`,
    )
  }
  const files = await filesOf(sources, edition)
  await inTurns(files, async ({ path, id }) => {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, (await sources.objects.read(id))?.data ?? '', { flag: 'wx' })
  })
  const paths = files.map(({ path }) => path)
  await writeHistory(sources.git, folder, edition, paths)
  return { version: edition, files: files.length }
}

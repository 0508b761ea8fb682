import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeOut } from './check-out.ts'
import { writeHistory } from './edition-history.ts'
import { CannotOpenContent } from './outcomes.ts'
import { inTurns } from './in-turns.ts'
import { isPlainPath } from './paths.ts'
import type { Commits } from './plumbing/commits.ts'
import type { Git } from './plumbing/git.ts'
import type { Objects } from './plumbing/objects.ts'
import type { Trees } from './plumbing/trees.ts'

type Sources = { objects: Objects; trees: Trees; commits: Commits }

/** The plain files of an edition; links, other repositories, hidden files and what no disk can hold are left out. */
const filesOf = async ({ trees, commits }: Sources, edition: string) =>
  (await trees.files(await commits.treeOf(edition))).filter(({ path }) => isPlainPath(path))

/** Makes a folder of its own equal to an edition; see `ContentStore.checkOut`. */
export const checkOutTo = async (sources: Sources & { git: Git }, edition: string, folder: string) => {
  const files = await filesOf(sources, edition)
  await writeOut(sources.objects, folder, files)
  const paths = files.map(({ path }) => path)
  await writeHistory(sources.git, folder, edition, paths)
  return { version: edition }
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

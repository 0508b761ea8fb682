import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { screenParts, urls } from '../../src/model/addresses.ts'
import { faceFiles } from '../../src/outputs/poster/cut-faces.ts'
import type { PreviewRoom } from '../../src/release/preview/open-preview-room.ts'

/** What posters are written from, and where to. */
export interface PosterTask {
  room: Pick<PreviewRoom, 'draw'>
  dataDir: string
  paths: readonly string[]
  /** Where they are written, as a host serves them. */
  folder: string
  tell: (done: number, total: number, path: string) => void
}

interface Part {
  address: string
  file: string
}

const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path)

/** A screen's page with the lines and the script beside it. */
const partsOfScreen = (path: string): Part[] =>
  Object.values(screenParts).map((part) => ({ address: `${path}${part}`, file: fileOf(`${path}${part}`) }))

/** A poster's page with the faces beside it. */
const partsOfPoster = (path: string): Part[] => [
  { address: path, file: `${path}index.html` },
  { address: `${path}faces.css`, file: `${path}faces.css` },
  ...Object.values(faceFiles).map((name) => ({ address: `${path}${name}.ttf`, file: `${path}${name}.ttf` })),
]

/** What is for the official account is listed part by part. */
const partsOf = (path: string): Part[] => {
  if (path.startsWith(urls.screen)) return partsOfScreen(path)
  return path.startsWith(urls.posters) ? partsOfPoster(path) : [{ address: path, file: fileOf(path) }]
}

const writePart = async ({ room, folder }: PosterTask, { address, file }: Part): Promise<boolean> => {
  const drawn = await room.draw({ published: address })
  if (!drawn.ok) return false
  const target = join(folder, file)
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, drawn.bytes)
  return true
}

/** Writes the pages of posters and screens with what lies beside them. @returns the paths of those that could not be made */
export const writePages = async (task: PosterTask): Promise<string[]> => {
  const failed: string[] = []
  for (const [at, path] of task.paths.entries()) {
    const written: boolean[] = []
    for (const part of partsOf(path)) written.push(await writePart(task, part))
    if (written.includes(false)) failed.push(path)
    task.tell(at + 1, task.paths.length, path)
  }
  return failed
}

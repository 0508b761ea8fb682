import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { UnsavedText, UnsavedTexts } from './contract.ts'
import { codeOf } from '../error-code.ts'
import { inTurns } from '../in-turns.ts'
import { oneAtATime } from '../one-at-a-time.ts'

const stored = z.object({
  owner: z.string(),
  id: z.string(),
  at: z.string(),
  key: z.string().optional(),
  raw: z.string(),
  facts: z.unknown(),
})

const ENDING = '.json'

/**
 * Keeps unsaved texts as plain files beside the repository. Not in it: each is replaced every few seconds, must leave no
 * trace when it is taken away, and would swell the repository by thousands of objects a day that no history needs.
 */
export const unsavedFolder = (countyDir: string): UnsavedTexts => {
  const folder = join(countyDir, 'unsaved')
  const inOrder = oneAtATime()
  const fileOf = (owner: string, id: string) => join(folder, folderNameOf(owner), `${plain(id)}${ENDING}`)
  const of = async (owner: string) => newestFirst(await textsIn(join(folder, folderNameOf(owner))))
  const dropAll = (texts: readonly UnsavedText[]) =>
    inTurns(texts, ({ owner, id }) => rm(fileOf(owner, id), { force: true }))
  const everyone = async () =>
    (await inTurns(await namesIn(folder), (name) => textsIn(join(folder, name)))).flat()
  return {
    of,
    all: everyone,
    find: (owner, id) => textIn(fileOf(owner, id)),
    keep: (text) => inOrder(() => putInPlace(fileOf(text.owner, text.id), JSON.stringify(text))),
    drop: (owner, ids) =>
      inOrder(async () => void (await inTurns(ids, (id) => rm(fileOf(owner, id), { force: true })))),
    forget: (key) =>
      inOrder(async () => void (await dropAll((await everyone()).filter((text) => text.key === key)))),
    dropBefore: (moment) =>
      inOrder(
        async () =>
          void (await dropAll((await everyone()).filter(({ at }) => Date.parse(at) < moment.getTime()))),
      ),
  }
}

/** A login may hold anything; a folder's name may not. */
const folderNameOf = (owner: string) => createHash('sha256').update(owner).digest('hex').slice(0, 16)

const plain = (id: string) => {
  if (!/^[a-z0-9-]+$/.test(id)) throw new Error(`not the id of an unsaved text: ${id}`)
  return id
}

/** Whoever reads sees the text before or this one, never a half. */
const putInPlace = async (path: string, written: string) => {
  await mkdir(dirname(path), { recursive: true })
  const half = `${path}.new`
  try {
    await writeFile(half, written, { flush: true })
    await rename(half, path)
  } catch (reason) {
    await rm(half, { force: true })
    throw reason
  }
}

const textsIn = async (folder: string): Promise<UnsavedText[]> => {
  const names = (await namesIn(folder)).filter((name) => name.endsWith(ENDING))
  const found = await inTurns(names, (name) => textIn(join(folder, name)))
  return found.filter((text) => text !== undefined)
}

const namesIn = (folder: string) => readdir(folder).catch(nothingWhenGone([]))

const textIn = async (path: string): Promise<UnsavedText | undefined> => {
  const text = await readFile(path, 'utf8').catch(nothingWhenGone(undefined))
  if (text === undefined) return undefined
  try {
    return stored.parse(JSON.parse(text))
  } catch (reason) {
    console.warn(`没保存的文字 ${path} 读不出来。`, reason)
    return undefined
  }
}

const nothingWhenGone =
  <T>(nothing: T) =>
  (reason: unknown): T => {
    if (codeOf(reason) === 'ENOENT') return nothing
    throw reason
  }

const newestFirst = (texts: UnsavedText[]) =>
  texts.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))

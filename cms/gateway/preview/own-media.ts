import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { contentPathOfMedia, inContentFolder } from '../../../src/model/addresses.ts'
import {
  isMediaAddress,
  mediaMentionsIn,
  mediaSpellings,
  plainMediaAddress,
} from '../../../src/model/media.ts'
import type { State } from '../content-store/contract.ts'
import type { Desk } from '../desk/desk.ts'
import { findMedia } from '../media/media.ts'

/** The id of a photo or attachment, in whatever spelling it is kept. */
const idOf = async (now: State, address: string): Promise<string | undefined> => {
  for (const spelling of mediaSpellings(address)) {
    const id = await findMedia(now, contentPathOfMedia(spelling))
    if (id !== undefined) return id
  }
  return undefined
}

/** It appears whole: two drafts may show one photo. */
const putFile = (file: string, bytes: Uint8Array): void => {
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, bytes)
  renameSync(unfinished, file)
}

/**
 * Lays out the photos and attachments of a text that are published nowhere yet, for whoever draws it.
 * @returns their files by plain address
 */
export const layOutOwnMedia = async (
  { store, previewer }: Pick<Desk, 'store' | 'previewer'>,
  now: State,
  text: string,
): Promise<Map<string, string>> => {
  const { contentDir, mediaDir } = previewer
  const isLaidOut = (address: string) =>
    mediaSpellings(address).some((each) =>
      existsSync(join(contentDir, inContentFolder(contentPathOfMedia(each)))),
    )
  const files = new Map<string, string>()
  for (const address of mediaMentionsIn(text)) {
    if (!isMediaAddress(address) || isLaidOut(address)) continue
    const id = await idOf(now, address)
    if (id === undefined) continue
    const file = join(mediaDir, `${id}${extname(address)}`)
    mkdirSync(mediaDir, { recursive: true })
    if (!existsSync(file)) putFile(file, await store.bytes(id))
    files.set(plainMediaAddress(address), file)
  }
  return files
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { SITE_FILE } from '../../../../src/model/site-file-paths.ts'
import { CannotOpenContent } from '../outcomes.ts'
import { inTree } from '../paths.ts'
import type { Trees } from '../plumbing/trees.ts'
import { folderId } from '../plumbing/tree.ts'

/** Every county has its settings at the top; without them a folder is something else. */
const SITE = inTree(SITE_FILE)
/** Where the earlier version kept its content in its own checkout. */
const USUAL = 'content'

/** Whether a plain folder is a county's content. */
export const looksLikeContent = (folder: string): boolean => existsSync(join(folder, SITE))

/**
 * Finds the folder of the content in a repository: the one that was named, else the top, else `content`.
 * @returns nothing when the folder that was named is not in the repository
 * @throws CannotOpenContent when there is no content
 */
export const contentPlace = async (trees: Trees, top: string, named: string): Promise<string | undefined> => {
  if (named !== '' && folderId(await trees.find(top, named)) === undefined) return undefined
  for (const place of named === '' ? ['', USUAL] : [named, `${named}/${USUAL}`]) {
    if (await trees.find(top, place === '' ? SITE : `${place}/${SITE}`)) return place
  }
  throw new CannotOpenContent(
    `这个内容库里找不到村口的内容（${SITE}），没有收。请直接指向放内容的那个文件夹。/ There is no content (${SITE}) in this repository; nothing was taken.`,
  )
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { Loader } from 'astro/loaders'
import { glob } from 'astro/loaders'
import type { Problem } from '../../model/problems.ts'
import { problem, problemLine } from '../../model/problems.ts'
import { filesBelow, readContentFile, unreadPlaces } from '../entries/content-files.ts'
import { noteLeftOut } from '../entries/left-out.ts'
import { chapterSchema, checkChapter } from './check-chapter.ts'
import { contentDir } from '../site/release-order.ts'

/**
 * Chapters are compiled from copies at this one place beside the program: Vite takes signs like `#` and `?` in a path
 * for something else, and a content folder may be called anything and be moved.
 */
const STAGE = new URL('../../../.astro/handbook/', import.meta.url)
const stageFolder = join(import.meta.dirname, '../../../.astro/handbook')

/** Where the chapters lie, as problems name it. */
const PLACE = 'content/handbook'

const writeIfChanged = (file: string, text: string) => {
  try {
    if (readFileSync(file, 'utf8') === text) return
  } catch {
    mkdirSync(dirname(file), { recursive: true })
  }
  writeFileSync(file, text)
}

/** A chapter's name is a part of its address; Astro breaks off at some other signs. */
const isAddress = (name: string): boolean => /^[a-z0-9][a-z0-9-]{0,59}\.mdx$/.test(name)

/** Puts the chapters that can be shown on the stage. @returns why others are left out */
const setStage = (): Problem[] => {
  const folder = join(contentDir(), 'handbook')
  const found = filesBelow(folder)
  const left = unreadPlaces(PLACE, found)
  const staged = new Set<string>()
  for (const name of found.files.filter((each) => each.endsWith('.mdx'))) {
    const file = `${PLACE}/${name}`
    const text = isAddress(name)
      ? readContentFile(join(folder, name), file)
      : problem('not-an-entry-name', { file }, { value: name, allowed: 'bao-ming.mdx' })
    const why = typeof text === 'string' ? checkChapter(file, text) : [text]
    left.push(...why)
    if (typeof text !== 'string' || why.length > 0) continue
    staged.add(name)
    writeIfChanged(join(stageFolder, name), text)
  }
  for (const name of filesBelow(stageFolder).files)
    if (!staged.has(name)) rmSync(join(stageFolder, name), { force: true })
  noteLeftOut('handbook', left)
  return left
}

/** Loads the chapters that engineers and editors write by hand. A broken one is left out alone. */
export const handbookLoader = (): Loader => {
  const chapters = glob({ pattern: '**/*.mdx', base: STAGE })
  return {
    ...chapters,
    load: async (context) => {
      mkdirSync(stageFolder, { recursive: true })
      setStage()
      // The stage may have been set from another content folder before.
      context.store.clear()
      const folder = join(contentDir(), 'handbook')
      context.watcher?.add(folder)
      context.watcher?.on('all', (_event, path) => {
        if (!path.startsWith(join(folder, sep))) return
        for (const left of setStage()) context.logger.error(problemLine(left))
      })
      await chapters.load(context)
    },
  }
}

export { chapterSchema }

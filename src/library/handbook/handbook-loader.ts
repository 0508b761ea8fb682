import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, sep } from 'node:path'
import type { Loader } from 'astro/loaders'
import { glob } from 'astro/loaders'
import type { Problem } from '../../model/problems.ts'
import { problem, problemLine } from '../../model/problems.ts'
import { filesBelow } from '../entries/content-files.ts'
import { noteLeftOut } from '../entries/left-out.ts'
import { chapterSchema, checkChapter } from './check-chapter.ts'
import { contentDir } from '../site/release-order.ts'

/**
 * Chapters are compiled from copies at this one place beside the program: Vite takes signs like `#` and `?` in a path
 * for something else, and a content folder may be called anything and be moved.
 */
const STAGE = new URL('../../../.astro/handbook/', import.meta.url)
const stageFolder = join(import.meta.dirname, '../../../.astro/handbook')

const writeIfChanged = (file: string, text: string) => {
  try {
    if (readFileSync(file, 'utf8') === text) return
  } catch {
    mkdirSync(dirname(file), { recursive: true })
  }
  writeFileSync(file, text)
}

/** Puts the chapters that can be shown on the stage. @returns why others are left out */
const setStage = (): Problem[] => {
  const folder = join(contentDir(), 'handbook')
  const { files, links } = filesBelow(folder)
  const left = links.map((link) => problem('is-a-link', { file: posix.join('content/handbook', link) }))
  const staged = new Set<string>()
  for (const name of files.filter((each) => each.endsWith('.mdx'))) {
    const text = readFileSync(join(folder, name), 'utf8')
    const why = checkChapter(`content/handbook/${name}`, text)
    left.push(...why)
    if (why.length > 0) continue
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

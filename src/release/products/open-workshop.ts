import { basename } from 'node:path'
import { openCardDrawing } from '../../outputs/share-image/card-drawing.ts'
import { openSitemap } from '../../outputs/sitemap/sitemap-files.ts'
import { compiledDir, compileProgram } from '../compile/compile-program.ts'
import type { Program } from '../compile/load-program.ts'
import { loadProgram } from '../compile/load-program.ts'
import { watchProgram } from '../compile/program-fingerprint.ts'
import type { Progress } from '../contract.ts'
import { releaseSteps } from '../contract.ts'
import type { ReleaseSettings } from '../settings.ts'
import { outputCacheOf, shareImagesOf } from '../settings.ts'
import type { ExtraFolder } from './program-files.ts'
import { extraProducts } from './program-files.ts'
import type { Workshop } from './wanted-products.ts'

/** What makes products, and stays between releases. */
export interface OpenWorkshop {
  /** Compiles and loads what is not there yet. */
  open(report: (progress: Progress) => void): Promise<Workshop>
  /** Has what draws share images loaded meanwhile; nothing is waited for. */
  warmDrawing(): void
  /** Whether the program on the disk is another one than this process has loaded. */
  isOutdated(): boolean
  close(): Promise<void>
}

/** Pages that were upgraded since this process began ask the library that it began with: that is a version of its own. */
const versionOf = (compiled: string, begun: string): string =>
  basename(compiled) === begun ? begun : `${basename(compiled)} asking ${begun}`

interface Loaded {
  compiled: string
  /** The version of the program. */
  version: string
  program: Program
}

/** Compiles and loads the program when it is first wanted. @param begun the fingerprint of the program that this process runs */
const programLoader = (programDir: string, begun: string) => {
  let loaded: Loaded | undefined
  return async (): Promise<Loaded> => {
    if (loaded) return loaded
    const compiled = await compileProgram({ programDir, outDir: compiledDir(programDir) })
    return (loaded = { compiled, version: versionOf(compiled, begun), program: await loadProgram(compiled) })
  }
}

/** Opens it; nothing is done yet. */
export const openWorkshop = (
  { programDir, dataDir }: Pick<ReleaseSettings, 'programDir' | 'dataDir'>,
  extraFolders: readonly ExtraFolder[],
): OpenWorkshop => {
  const cacheDir = outputCacheOf(dataDir)
  const imagesDir = shareImagesOf(dataDir)
  const drawing = openCardDrawing({ cacheDir: imagesDir })
  const watch = watchProgram(programDir)
  const load = programLoader(programDir, watch.begun)
  const sitemap = openSitemap()
  const places = { programDir, dataDir, cacheDir, imagesDir }
  return {
    async open(report) {
      const onSearchPart = (done: number, total: number) => report({ step: releaseSteps.search, done, total })
      const extras = await extraProducts(extraFolders)
      return { ...places, ...(await load()), drawing, sitemap, extras, onSearchPart }
    },
    warmDrawing: () => void drawing.warm(),
    isOutdated: () => watch.isOther(),
    close: () => drawing.close(),
  }
}

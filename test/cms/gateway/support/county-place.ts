import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { CountyPlace } from '../../../../cms/gateway/content-store/content-store.ts'
import { openContentStore } from '../../../../cms/gateway/content-store/content-store.ts'
import type { Files } from './small-county.ts'
import { smallCounty } from './small-county.ts'

/** A new temporary folder with these files. */
export const folderWith = (files: Files): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cunkou-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** A new folder for a county, filled from these files by the first start. */
export const placeFor = (files: Files = smallCounty): CountyPlace => {
  const contentDir = folderWith(files)
  return { countyDir: join(contentDir, '.county'), contentDir }
}

let begun: Promise<string> | undefined

/** The small county as its first start leaves it, begun once in each process: git needs a dozen processes for what a copy does. */
const beginOnce = async (): Promise<string> => {
  const { countyDir, contentDir } = placeFor()
  const store = await openContentStore({ countyDir, contentDir })
  store.close()
  process.on('exit', () => rmSync(contentDir, { recursive: true, force: true }))
  return countyDir
}

/** The small county in a new folder, as its first start leaves it. */
export const smallPlace = async (): Promise<CountyPlace> => {
  const place = placeFor()
  cpSync(await (begun ??= beginOnce()), place.countyDir, { recursive: true })
  return place
}

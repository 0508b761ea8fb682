import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { offlinePage } from './offline-page.ts'
import { withAddresses } from './page-addresses.ts'
import { underBase } from './readdress.ts'

/** How a page is written into the copy. @param path as visitors know it */
type Rewrite = (path: string, html: string) => string

/** For a folder that is opened without a server. */
export const forFolder: Rewrite = offlinePage

/** For a static host that shows the portal under a path. @param base `/sub`; '' leaves pages as they are */
export const forHost =
  (base: string): Rewrite =>
  (_path, html) =>
    base === '' ? html : withAddresses(html, underBase(base))

/** The desk needs its gateway; it is in no copy. */
const DESK = 'admin'

const pathOf = (file: string): string => `/${file.replaceAll(sep, '/')}`.replace(/\/index\.html$/, '/')

/** Copies a release into a new folder, its pages written anew. @returns how many pages there are */
export const writeCopy = (release: string, folder: string, rewrite: Rewrite): number => {
  const desk = join(release, DESK)
  cpSync(release, folder, {
    recursive: true,
    dereference: true,
    filter: (path) => path !== desk,
  })
  const pages = globSync('**/*.html', { cwd: folder })
  for (const file of pages) {
    const path = join(folder, file)
    writeFileSync(path, rewrite(pathOf(file), readFileSync(path, 'utf8')))
  }
  return pages.length
}

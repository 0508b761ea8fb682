import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { tagsOf } from './page-tags.ts'

/** What the check has to know of a page. */
export interface CheckedPage {
  /** As visitors know it: `/reports/`. */
  path: string
  /** What it links to and loads, as it is written. */
  addresses: string[]
  /** The places of the page that a link may lead to. */
  ids: ReadonlySet<string>
  /** The addresses of photos that say nothing to whoever cannot see them, not even that they are decoration. */
  photosWithoutAlt: string[]
}

/** A release as a visitor could walk it. */
export interface CheckedRelease {
  pages: CheckedPage[]
  /** Whether a file answers at a path. */
  answers: (path: string) => boolean
}

/** The desk is a program of its own. */
const NO_READERS_PAGE = /^\/admin\//

const publicPath = (file: string): string => `/${file.replaceAll(sep, '/')}`.replace(/\/index\.html$/, '/')

const NAMING = ['href', 'src', 'action'] as const

/** What a page says of itself. */
export const checkedPage = (path: string, html: string): CheckedPage => {
  const tags = tagsOf(html)
  const valuesOf = (attribute: string) => tags.flatMap(({ attributes }) => attributes.get(attribute) ?? [])
  return {
    path,
    addresses: [...new Set(NAMING.flatMap(valuesOf))],
    ids: new Set(valuesOf('id')),
    photosWithoutAlt: tags
      .filter(({ name, attributes }) => name === 'img' && !attributes.has('alt'))
      .map(({ attributes }) => attributes.get('src') ?? ''),
  }
}

/** Folders that releases share lie behind links, some of which a listing passes by. */
const isFile = (folder: string, path: string): boolean =>
  // An address may be anything, and longer than any file's name: that nothing is there is said without breaking off.
  !path.includes('\0') && existsSync(join(folder, path)) && statSync(join(folder, path)).isFile()

/** Reads a release from its folder. */
export const readRelease = (folder: string): CheckedRelease => {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
  const known = new Set(files.map(publicPath))
  const pages = files
    .map((file) => ({ file, path: publicPath(file) }))
    .filter(({ file, path }) => file.endsWith('.html') && !NO_READERS_PAGE.test(path))
    .map(({ file, path }) => checkedPage(path, readFileSync(join(folder, file), 'utf8')))
  return { pages, answers: (path) => known.has(path) || isFile(folder, path) }
}

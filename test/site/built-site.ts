import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesServed } from './compare-folders.ts'

/** One page: its public path, and its HTML. */
export interface BuiltPage {
  path: string
  html: string
}

/** A release as a visitor could walk it: everything by public path, `/reports/` for `reports/index.html`. */
export interface BuiltSite {
  /** Where the portal says it stands, with a slash at the end. */
  home: string
  pages: BuiltPage[]
  /** Every file by its path from the root, `/feed.xml`. */
  files: string[]
  read: (file: string) => string
  /** Whether something answers at a public path. */
  answers: (path: string) => boolean
}

const publicPath = (file: string) => file.replace(/\/index\.html$/, '/')

/** Reads a release from its folder. */
export const readBuiltSite = (folder: string): BuiltSite => {
  const files = filesServed(folder)
    .map((file) => `/${file}`)
    .sort()
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const known = new Set(files.map(publicPath))
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ path: publicPath(file), html: read(file) }))
  const { home_page_url: home } = JSON.parse(read('/feed.json')) as { home_page_url: string }
  return { home, pages, files, read, answers: (path) => known.has(path) }
}

/** Pages that residents read; the editor is a program of its own. */
export const readersPages = ({ pages }: BuiltSite): BuiltPage[] =>
  pages.filter(({ path }) => !path.startsWith('/admin/'))

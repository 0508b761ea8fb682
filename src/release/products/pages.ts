import { join } from 'node:path'
import { portalAddress } from '../../library/site/site.ts'
import type { Program, ProgramRoute } from '../compile/load-program.ts'
import type { Product } from './product.ts'

const NOT_FOUND = '/404'

/** Where a page lies in a release: `reports/index.html`, `404.html`, `robots.txt`. */
export const fileOf = (path: string): string => {
  const bare = path.replace(/^\/|\/$/g, '')
  if (path.startsWith(NOT_FOUND)) return '404.html'
  return /\.[a-z]+$/.test(bare) ? bare : join(bare, 'index.html')
}

/** The path as a browser asks for it: pages end in a slash, files do not. */
export const askedAs = (pattern: string, isPage: boolean): string =>
  isPage && !pattern.endsWith('/') ? `${pattern}/` : pattern

/** A page of the portal, or a file that the program renders like one. */
export const pageProduct = (program: Program, path: string): Product => {
  const file = fileOf(path)
  return {
    name: path,
    file,
    make: async (release) => {
      const { status, body } = await program.render(path, portalAddress())
      // The list of pages and the pages themselves ask the same library: one of them is wrong.
      if (status !== 200 && !path.startsWith(NOT_FOUND))
        throw new Error(`The page ${path} answers ${status}.`)
      release.put(file, body)
      return { files: [file] }
    },
  }
}

/** Whether a product of the pages is one, and not another file that the program renders. */
export const isPage = ({ name }: Product): boolean => name.endsWith('/')

/** The routes as pages are asked for. */
export const routesAsAsked = (routes: readonly ProgramRoute[]) =>
  routes.map(({ pattern, params, isPage }) => ({
    pattern: params.length === 0 ? askedAs(pattern, isPage) : pattern,
    params,
  }))

import { changedPages } from '../../outputs/sitemap/changed-pages.ts'
import { hiddenPages } from '../../outputs/sitemap/hidden-pages.ts'
import { sitemapFiles } from '../../outputs/sitemap/sitemap-files.ts'
import { portalAddress } from '../../library/site/site.ts'
import type { Product } from './product.ts'

const isPage = (path: string): boolean => path.endsWith('/') && path !== '/404/'

/** What search engines are told. @param pathsNow asks for the addresses of everything that is rendered */
export const sitemapProduct = (pathsNow: () => readonly string[]): Product => ({
  name: 'sitemap',
  make: async (release) => {
    const hidden = new Set(hiddenPages())
    const paths = pathsNow().filter((path) => isPage(path) && !hidden.has(path))
    const files = await sitemapFiles({ address: portalAddress(), paths, changed: changedPages() })
    for (const { name, content } of files) release.put(name, content)
    return { files: files.map(({ name }) => name) }
  },
})

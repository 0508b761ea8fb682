import { changedPages } from '../../outputs/sitemap/changed-pages.ts'
import { hiddenPages } from '../../outputs/sitemap/hidden-pages.ts'
import type { Sitemap } from '../../outputs/sitemap/sitemap-files.ts'
import { portalAddress } from '../../library/site/site.ts'
import type { Product } from './product.ts'

const isPage = (path: string): boolean => path.endsWith('/') && path !== '/404/'

/**
 * What search engines are told.
 * @param sitemap stays between releases
 * @param pathsNow asks for the addresses of everything that is rendered
 */
export const sitemapProduct = (sitemap: Sitemap, pathsNow: () => readonly string[]): Product => ({
  name: 'sitemap',
  make: async (release) => {
    const hidden = new Set(hiddenPages())
    const paths = pathsNow().filter((path) => isPage(path) && !hidden.has(path))
    const files = await sitemap({ address: portalAddress(), paths, changed: changedPages() })
    for (const { name, content } of files) release.put(name, content)
    return { files: files.map(({ name }) => name) }
  },
})

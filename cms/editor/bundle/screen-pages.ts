import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { ways } from '../screens/frame/ways.ts'
import { screenNames } from '../screens/screen-names.ts'

/** Where the page of each screen would lie; they differ in nothing but their name, so none of them is a file. */
const pagesIn = (editorRoot: string) =>
  new Map(screenNames.map((name) => [join(editorRoot, name, 'index.html'), name]))

/** What Vite is to begin from for our own screens. */
export const screenInputs = (editorRoot: string): string[] => [...pagesIn(editorRoot).keys()]

/** Vite plugin that writes the page of each screen from one template. */
export const screenPages = (editorRoot: string): Plugin => {
  const pages = pagesIn(editorRoot)
  return {
    name: 'screen-pages',
    enforce: 'pre',
    resolveId: (id) => (pages.has(id) ? id : undefined),
    async load(id) {
      const name = pages.get(id)
      if (name === undefined) return undefined
      const label = ways.find((way) => way.name === name)?.label ?? ''
      const template = await readFile(join(editorRoot, 'screens/screen.html'), 'utf8')
      return template.replaceAll('%name%', name).replaceAll('%label%', label)
    },
  }
}

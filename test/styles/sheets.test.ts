import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dirname, join as joined } from 'node:path/posix'
import { describe, expect, it } from 'vitest'
import { PROGRAM_DIR } from '../fixtures/county.ts'

const read = (file: string) => readFileSync(join(PROGRAM_DIR, file), 'utf8')
const found = (pattern: string) =>
  globSync(pattern, { cwd: PROGRAM_DIR }).map((file) => file.replaceAll('\\', '/'))
const namedIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name)

/** What comes with every page; the second where scripts are off. */
const everywhere = ['src/styles/main.css', 'src/styles/no-script.css']
/** What stands in a page's components, but not on that page. */
const neverShown: Readonly<Record<string, readonly string[]>> = {
  // Only a report begins with a photo, and is drawn for it.
  'src/components/events/EventPage.astro': ['report__main'],
  'src/components/projects/ProjectPage.astro': ['report__main'],
  // The photo of the door stands without words below, and its reports are headlines.
  'src/components/stations/StationPage.astro': [
    'caption-line',
    'caption-line__credit',
    'report-item__summary',
  ],
}
/** They mend what other files draw. */
const mending = /styles\/(?:large|older-engines|forced-colours|print)\.css$/
const drawing = found('src/styles/**/*.css').filter((file) => !mending.test(file))
const selectorsOf = (css: string) => css.replaceAll(/\/\*.*?\*\/|\{[^{}]*\}/gs, ' ')
const classesDrawnBy = new Map(
  drawing.map((file) => [file, new Set(namedIn(selectorsOf(read(file)), /\.([a-z][\w-]*)/g))]),
)

/** A file and all that it imports of its kind, by whatever way. */
const withImports = (file: string, pattern: RegExp, seen = new Set<string>()): Set<string> => {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const name of namedIn(read(file), pattern)) withImports(joined(dirname(file), name), pattern, seen)
  return seen
}
const stylesIn = (sheet: string) => withImports(sheet, /@import '([^']+)'/g)
const componentsIn = (file: string) => [...withImports(file, /from '([^']+(?<!\/Page)\.astro)'/g)]

const classesUsedIn = (component: string) => [
  ...(/<Page\s(?![^>]*\s(?:hidden|\{hidden\}|hasCode=\{false\})\s)/.test(read(component))
    ? ['page-code']
    : []),
  ...namedIn(read(component), /\bclass(?::list)?=("[^"]*"|\{[^\n]*\})/g).flatMap((value) =>
    namedIn(
      value.startsWith('{') ? namedIn(value, /'([^']*)'/g).join(' ') : value,
      /(?<![\w-])([a-z][\w-]*)/g,
    ),
  ),
]

/** Every class that a page may show and that some file draws, though none that comes with the page. */
const undrawn = (page: string, sheets: readonly string[]) => {
  const there = new Set([...everywhere, ...sheets].flatMap((sheet) => [...stylesIn(sheet)]))
  return [...new Set(componentsIn(page).flatMap(classesUsedIn))].filter((name) => {
    const drawers = drawing.filter((file) => classesDrawnBy.get(file)?.has(name))
    const isShown = !neverShown[page]?.includes(name)
    return isShown && drawers.length > 0 && !drawers.some((file) => there.has(file))
  })
}

const pages = found('src/{components,layouts,pages}/**/*.astro')
  .map((page) => ({
    page,
    sheets: namedIn(read(page), /from '([^']+\/styles\/sheets\/[^']+)\?url'/g).map((sheet) =>
      joined(dirname(page), sheet),
    ),
  }))
  .filter(({ sheets }) => sheets.length > 0)

describe('the sheet of a kind of page', () => {
  it.each(pages)('draws all that $page may show', ({ page, sheets }) => {
    expect(undrawn(page, sheets)).toEqual([])
  })

  it('is used by a page, whichever it is', () => {
    expect(new Set(pages.flatMap(({ sheets }) => sheets))).toEqual(new Set(found('src/styles/sheets/*.css')))
  })

  it('is missed where a page goes without', () => {
    expect(undrawn('src/components/stations/StationPage.astro', [])).toContain('timetable')
  })

  it('comes with every page of the portal, and what all pages share draws the rest', () => {
    const without = found('src/{components,pages}/**/*.astro').filter((page) =>
      /<Page\s(?![^>]*\{styles\})/.test(read(page)),
    )
    expect(without).toEqual([])
    expect(undrawn('src/layouts/Page.astro', ['src/styles/parts/page-code.css'])).toEqual([])
  })
})

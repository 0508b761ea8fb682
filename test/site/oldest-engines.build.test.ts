import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { newInStyles } from './engine-support.ts'
import { newInScript } from './script-syntax.ts'
import { sampleSite } from './sample-site.ts'

/** What the styles use although the oldest engines do not know it, and why a page reads well without. */
const goesWithout: Record<string, string> = {
  ':focus-visible': 'the engine’s own ring stays, for it was never taken away',
  '::details-content': 'a script opens what is folded before it is printed',
  'content-visibility': 'as above',
  ':has': 'a crumb more on a phone; on paper, the head of the portal above the month',
  '@page': 'a printer’s own margins',
  size: 'a printer’s own sheet',
  page: 'a printer’s own sheet',
  'break-after: avoid': 'a heading may end a sheet',
  'align-content: start': 'only in grids, which know it from their first day; flex boxes say flex-start',
  'align-self: end': 'as above',
  'place-items: end': 'as above',
  'place-items: start': 'as above',
  'forced-color-adjust': 'asked for only where colours are forced, which no older engine does',
  'aspect-ratio': 'a photo keeps the shape it was taken in',
  'color-mix()': 'a weekend without its shade',
  'min()': 'src/styles/older-engines.css says it plainly',
  'color-scheme': 'light bars on a dark page',
  'hanging-punctuation': 'a mark at the end of a line stands inside it',
  'text-decoration-thickness': 'a line as thick as the engine draws it',
  'text-size-adjust': 'iPhones know it by its prefix',
  'text-spacing-trim': 'marks as wide as the font has them',
  'text-underline-offset': 'a line as deep as the engine draws it',
  'text-wrap': 'the last line may be short',
}

let release = ''
beforeAll(async () => {
  release = (await sampleSite()).site
})

const filesIn = (folder: string, ending: string): [string, string][] =>
  readdirSync(join(release, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => [name, readFileSync(join(release, folder, name), 'utf8')])

describe('what the oldest engines are sent', () => {
  it('is told to be too new: layers, a range of widths, sides by flow, a word without an older one', () => {
    const css = `@layer a{p{inset:0}} @media (width>=40rem){p{padding-inline:1px;overflow-wrap:anywhere}}`
    expect(newInStyles(css)).toEqual([
      '@layer',
      '@media with < or >',
      'inset',
      'overflow-wrap: anywhere',
      'padding-inline',
    ])
    expect(newInStyles('p{overflow-wrap:break-word;overflow-wrap:anywhere}')).toEqual([])
    for (const script of [
      'a?.b',
      'a ?? b',
      'class A { #b = 1 }',
      'a ||= 1',
      '/(?<=a)b/',
      'new RegExp("(?<!a)b")',
    ])
      expect(newInScript(script), script).not.toEqual([])
    expect(newInScript('const f = async () => { try { await import("a") } catch { } }')).toEqual([])
  })

  it('styles every page with what they know, or with what they may leave out', () => {
    const styles = filesIn('_astro', '.css')
    const unknown = styles.flatMap(([name, css]) =>
      newInStyles(css)
        .filter((each) => !(each in goesWithout))
        .map((each) => `${name}: ${each}`),
    )
    expect(styles.length).toBeGreaterThan(1)
    expect(unknown).toEqual([])
  })

  it('is scripts that they can read, the search’s own ones among them', () => {
    const scripts = [...filesIn('_astro', '.js'), ...filesIn('', 'offline.js')]
    for (const known of ['search-script', 'offline.js'])
      expect(
        scripts.some(([name]) => name.includes(known)),
        known,
      ).toBe(true)
    expect(scripts.flatMap(([name, code]) => newInScript(code).map((each) => `${name}: ${each}`))).toEqual([])
  })
})

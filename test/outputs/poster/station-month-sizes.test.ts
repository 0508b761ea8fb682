import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { STEPS } from '../../../src/outputs/poster/fit-rows.ts'
import { NAME_SIZES } from '../../../src/outputs/poster/station-month.ts'

const file = (name: string) =>
  readFileSync(new URL(`../../../src/outputs/poster/${name}`, import.meta.url), 'utf8')
const css = file('month-sizes.css') + file('month-list.css')

/** The lengths that a rule sets, in millimetres: `{ title: 15, … }`. */
const lengthsOf = (selector: string): Record<string, number> => {
  const rule = css.slice(css.indexOf(`[${selector}] {`)).split('}')[0] ?? ''
  return Object.fromEntries(
    [...rule.matchAll(/--(\w+): ([\d.]+)mm/g)].map(([, name, size]) => [name, Number(size)]),
  )
}

describe('the sizes on the sheet', () => {
  it.each(STEPS)('are those that the rows were fitted with: $name', ({ name, title, detail, date, gap }) => {
    expect(lengthsOf(`data-step='${name}'`)).toEqual({ title, detail, date, gap })
  })

  it('cut titles after as many lines as the rows were fitted with', () => {
    const clamps = [...css.matchAll(/-webkit-line-clamp: (\d)/g)].map(([, lines]) => Number(lines))
    expect(new Set(clamps)).toEqual(new Set(STEPS.map(({ titleLines }) => titleLines)))
  })

  it.each(NAME_SIZES)('have room for the name of a station: $size mm', ({ size }) => {
    expect(lengthsOf(`data-name-size='${size}'`)).toEqual({ name: size })
  })

  it('are not written into the page, where a strict browser would ignore them', () => {
    expect(file('StationMonthPoster.astro') + file('PosterPage.astro')).not.toMatch(/\sstyle=/)
  })
})

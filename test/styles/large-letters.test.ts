import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROGRAM_DIR } from '../fixtures/county.ts'

/** What a reader types stays in one line, whatever its size. */
const MAY_CUT = /\binput$/
const NOT_LARGE = ":root:not([data-look='large'])"

/** The selectors of rules that cut words off in large letters, too. */
const cutting = (css: string): string[] =>
  [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{([^{}]*)\}/g)]
    .filter(([, , body = '']) => /(?:line-clamp|text-overflow):/.test(body))
    .flatMap(([, selectors = '']) => selectors.split(',').map((selector) => selector.trim()))
    .filter((selector) => !selector.startsWith(NOT_LARGE) && !MAY_CUT.test(selector))

describe('styles in large letters', () => {
  it('that would cut words off are found', () => {
    expect(cutting('@media screen { .a, .b { text-overflow: ellipsis; } }')).toEqual(['.a', '.b'])
    expect(cutting('.a { -webkit-line-clamp: 2; }')).toEqual(['.a'])
    expect(cutting(`${NOT_LARGE} .a { -webkit-line-clamp: 2; }`)).toEqual([])
  })

  it('hide no words', () => {
    const found = globSync('src/styles/**/*.css', { cwd: PROGRAM_DIR }).flatMap((file) =>
      cutting(readFileSync(join(PROGRAM_DIR, file), 'utf8')).map((selector) => `${file}: ${selector}`),
    )
    expect(found).toEqual([])
  })
})

import { createContext, runInContext } from 'node:vm'
import { parse } from 'acorn'
import { expect, it } from 'vitest'
import { engineScript } from '../../../cms/editor/bundle/oldest-engines.ts'

/** What a page says that needs these things, in an engine that has only `Array.prototype.at` of them. */
const saidBy = (needs: string) => {
  const said: { textContent: string }[] = []
  const document = {
    currentScript: { getAttribute: () => needs },
    addEventListener: (_: string, listener: () => void) => listener(),
    createElement: () => ({ textContent: '', setAttribute: () => undefined }),
    body: { firstChild: null, insertBefore: (made: { textContent: string }) => said.push(made) },
  }
  const window = { Array: { prototype: { at: () => undefined } } }
  runInContext(engineScript, createContext({ document, window }))
  return said.map(({ textContent }) => textContent)
}

it('an engine of any age understands the words that tell it that it is too old', () => {
  expect(() => parse(engineScript, { ecmaVersion: 5 })).not.toThrow()
})

it('an engine that lacks something is told in a plain sentence what to do', () => {
  expect(saidBy('Array.prototype.at Array.prototype.toSorted')).toEqual([
    expect.stringContaining('升级到最新版'),
  ])
  expect(saidBy('AbortSignal.timeout')).toHaveLength(1)
})

it('an engine that has everything is told nothing', () => {
  expect(saidBy('Array.prototype.at')).toEqual([])
})

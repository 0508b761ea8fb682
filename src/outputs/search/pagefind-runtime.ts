/** Pagefind's own browser code, made to run in the oldest engines and to say when something of it did not arrive. */
import { minify, transformWithOxc } from 'vite'
import { oldestEngines } from '../oldest-engines.ts'

/** Pagefind's scripts no longer hold the place that is mended here: look whether it still needs mending. */
export class PagefindChanged extends Error {}

interface Mend {
  why: string
  found: string
  mended: string
}

/** Raise it whenever a line below changes: finished copies are kept by it. */
export const RUNTIME_VERSION = 1

const mends: readonly Mend[] = [
  {
    why: 'A piece of the index that did not arrive would count as a piece without hits.',
    found: '"load_index_chunk")).catch(()=>{})',
    mended: '"load_index_chunk"))',
  },
  {
    why: 'Where its WebAssembly does not run it would be waited for until the reader gives up.',
    found: 'while(this.primary.wasm===null){await asyncSleep(50);}',
    mended:
      'while(this.primary.wasm===null){if(this.primary.initError)throw this.primary.initError;await asyncSleep(50);}',
  },
]

const mend = (source: string): string =>
  mends.reduce((text, { why, found, mended }) => {
    if (!text.includes(found)) throw new PagefindChanged(`Pagefind no longer holds ${found}. ${why}`)
    return text.replace(found, mended)
  }, source)

/** One of Pagefind's scripts, as a release ships it. @throws PagefindChanged */
export const readersScript = async (name: string, source: string): Promise<string> => {
  const { code } = await transformWithOxc(mend(source), name, { target: oldestEngines, sourcemap: false })
  return (await minify(name, code, { compress: false, mangle: false })).code
}

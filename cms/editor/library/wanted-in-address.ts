import type { Wanted } from './use-library.ts'
import { EVERYTHING } from './use-library.ts'

/** What an address asks for behind its `#`: `use=unused`, `entry=reports/20261122-qsc-k3f9`, `query=…`. */
export const wantedIn = (fragment: string): Wanted => {
  const told = new URLSearchParams(fragment.replace(/^#/, ''))
  const textOf = (name: 'query' | 'month' | 'station' | 'entry') => told.get(name) ?? ''
  return {
    query: textOf('query'),
    month: textOf('month'),
    station: textOf('station'),
    entry: textOf('entry'),
    use: (['used', 'unused'] as const).find((use) => use === told.get('use')) ?? EVERYTHING.use,
    kind: told.get('kind') === 'file' ? 'file' : EVERYTHING.kind,
  }
}

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FIRST = new URL('./draw-card.ts', import.meta.url)
const IMPORTED = /from '(\.{1,2}\/[^']+\.ts)'/gu

/**
 * Every file that the drawing of a card is made of, absolute and sorted: `draw-card.ts` and what it imports, directly
 * or not. A change of any of them, a word list or a colour included, changes the cards.
 */
export const designFiles = (): string[] => {
  const found = new Set<string>()
  const waiting = [FIRST]
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    const path = fileURLToPath(file)
    if (found.has(path)) continue
    found.add(path)
    for (const [, imported] of readFileSync(path, 'utf8').matchAll(IMPORTED))
      if (imported) waiting.push(new URL(imported, file))
  }
  return [...found].sort()
}

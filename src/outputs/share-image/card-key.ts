import { createHash, hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { ShareCard } from './share-card.ts'

/** Names made at photo intake carry a hash of the photo's own bytes. */
const NAMED_BY_CONTENT = /^[0-9a-f]{16}-\d+x\d+\.\w+$/u

/** The cache key of a card: its words, its photo's content, and the design. */
export const cardKey = (card: ShareCard, fingerprint: string): string => {
  const { photo, ...words } = card
  const picture = photo ? { focus: photo.focus, content: photoContent(photo.file) } : undefined
  return hash('sha256', JSON.stringify([fingerprint, words, picture])).slice(0, 32)
}

const photoContent = (file: string): string => {
  if (NAMED_BY_CONTENT.test(basename(file))) return basename(file)
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex')
  } catch {
    return `unreadable ${basename(file)}`
  }
}

import { createHash, hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { nameByContent } from '../../model/media.ts'
import type { ShareCard } from './share-card.ts'

/** The cache key of a card: its words, its photo's content, and the design. */
export const cardKey = (card: ShareCard, fingerprint: string): string => {
  const { photo, ...words } = card
  const picture = photo
    ? { focus: photo.focus, content: photo.version ?? photoContent(photo.file) }
    : undefined
  return hash('sha256', JSON.stringify([fingerprint, words, picture])).slice(0, 32)
}

const photoContent = (file: string): string => {
  if (nameByContent(basename(file))) return basename(file)
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex')
  } catch {
    return `unreadable ${basename(file)}`
  }
}

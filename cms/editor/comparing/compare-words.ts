import { diffComm } from 'node-diff3'

/** A stretch of two texts: in both, or only in the earlier or the later one. */
export interface Piece {
  kind: 'same' | 'gone' | 'new'
  text: string
}

/** Comparing takes time that grows with the product of the lengths; a longer paragraph is shown whole, as it was and as it is. */
const MOST_WORDS = 4000

/** Compares two texts word by word, where the browser knows words, else character by character. */
export const compareWords = (was: string, is: string): Piece[] => {
  if (was === is) return is === '' ? [] : [{ kind: 'same', text: is }]
  const [before, after] = [wordsIn(was), wordsIn(is)]
  const isLong = before.length > MOST_WORDS || after.length > MOST_WORDS
  return joined(isLong ? [...only('gone', [was]), ...only('new', [is])] : differences(before, after))
}

const differences = (before: string[], after: string[]): Piece[] =>
  diffComm(before, after).flatMap(({ common, buffer1, buffer2 }) =>
    common ? only('same', common) : [...only('gone', buffer1), ...only('new', buffer2)],
  )

const only = (kind: Piece['kind'], words: string[]): Piece[] =>
  words.length === 0 ? [] : [{ kind, text: words.join('') }]

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined

const wordsIn = (text: string): string[] =>
  segmenter
    ? Array.from(segmenter.segment(text), ({ segment }) => segment)
    : (text.match(/[A-Za-z0-9]+|[^]/gu) ?? [])

/** A sign or a little word that happens to stand in both tears a sentence that was written anew into shreds. */
const isShred = ({ kind, text }: Piece) => kind === 'same' && text.length < 2 && !/[\n。！？]/.test(text)

/** Each change as one stretch that is gone and one that is new. */
const joined = (pieces: Piece[]): Piece[] => {
  const result: Piece[] = []
  let changed: Piece[] = []
  const end = () => {
    const textOf = (wanted: Piece['kind']) =>
      changed.flatMap(({ kind, text }) => (kind === wanted ? [text] : []))
    result.push(...only('gone', textOf('gone')), ...only('new', textOf('new')))
    changed = []
  }
  for (const [index, piece] of pieces.entries()) {
    const isWithin = index > 0 && index < pieces.length - 1
    if (isWithin && isShred(piece)) changed.push({ ...piece, kind: 'gone' }, { ...piece, kind: 'new' })
    else if (piece.kind !== 'same') changed.push(piece)
    else {
      end()
      result.push(piece)
    }
  }
  end()
  return result
}

import type { Adopted } from './adopted.ts'
import type { RecordOf } from './earlier-drafts.ts'
import { earlierCounty, isEarlierRef } from './earlier-drafts.ts'
import { OURS } from '../plumbing/refs.ts'
import { contentHistory } from './content-history.ts'
import type { Source } from './source.ts'
import { contentOf } from './source.ts'

/** Where a copy keeps what is to be taken: `main`, and below `cunkou/` all that has a place of its own in a county. */
export const ADOPTED = 'refs/adopted/'

/** Puts what a copied repository has into the present shape, in the copy. @returns what is left there */
export const takeOver = async (source: Source, recordOf: RecordOf): Promise<Adopted['left']> => {
  const { git, objects } = source
  try {
    const published = await contentHistory(source)
    const ours = ourRefs(source)
    const beside = ours.size > 0 ? ours : await earlierCounty(source, recordOf)
    await objects.flush(objects.held())
    const moves = [
      ['main', published] as const,
      ...[...beside].map(([name, id]) => [`cunkou/${name}`, id] as const),
    ]
    const input = moves.map(([name, id]) => `create ${ADOPTED}${name}\0${id}\0`).join('')
    await git.run(['update-ref', '-z', '--stdin'], input)
    return { branches: leftBranches(source, ours.size > 0), links: await linksIn(source) }
  } finally {
    objects.close()
  }
}

/** A backup, or a county of this version: everything is in its place already. */
const ourRefs = ({ refs }: Source): ReadonlyMap<string, string> =>
  new Map(
    [...refs].flatMap(([ref, id]) => (ref.startsWith(OURS) ? [[ref.slice(OURS.length), id] as const] : [])),
  )

const leftBranches = ({ refs, branch }: Source, isOurs: boolean) => {
  const isTaken = (ref: string) =>
    ref === branch ||
    ref.startsWith(OURS) ||
    (ref.startsWith('refs/remotes/') && ref.endsWith('/HEAD')) ||
    (!isOurs && isEarlierRef(ref))
  return [...refs.keys()]
    .filter((ref) => !isTaken(ref))
    .map((ref) => ref.replace(/^refs\/(heads|tags|remotes)\//, ''))
}

const linksIn = async (source: Source) => {
  const content = await contentOf(source, source.head)
  if (content === undefined) return []
  const printed = await source.git.run(['ls-tree', '-r', '-z', content])
  return printed
    .toString()
    .split('\0')
    .filter((line) => /^(120000|160000) /.test(line))
    .map((line) => line.slice(line.indexOf('\t') + 1))
}

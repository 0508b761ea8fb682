import { sameCommit } from './same-commit.ts'
import type { Source } from './source.ts'
import { contentOf } from './source.ts'

/**
 * The history of the content with the content at its top: every commit that changed it, by its author, at its time.
 * @returns the newest commit; where the content lies at the top already, history stays as it is
 */
export const contentHistory = async (source: Source): Promise<string> => {
  const { git, objects, trees, head, place } = source
  if (place === '') return head
  const printed = await git.run(['rev-list', '--reverse', '--topo-order', '--parents', head, '--', place])
  const rewritten = new Map<string, string>()
  let newest: string | undefined
  for (const line of printed.toString().split('\n').filter(Boolean)) {
    const [commit = '', ...parents] = line.split(' ')
    // A commit that took all of the content away.
    const tree = (await contentOf(source, commit)) ?? (await trees.edit(undefined, []))
    newest = await sameCommit(objects, commit, {
      tree,
      parents: parents.map((parent) => rewritten.get(parent)),
    })
    rewritten.set(commit, newest)
  }
  if (newest === undefined) throw new Error(`no commit of ${head} touches ${place}`)
  return newest
}

import { execFileSync } from 'node:child_process'
import { git } from './county.ts'

/** Puts another text into a draft as somebody with a shell on the machine could; over the network it is refused. */
export const sneakIntoDraft = (repository: string, id: string, text: string): void => {
  const draft = `refs/cunkou/drafts/reports/${id}`
  const pipe = (input: string, ...args: string[]) =>
    execFileSync('git', ['-C', repository, ...args], { input, encoding: 'utf8' }).trim()
  const before = git(repository, 'rev-parse', `${draft}:reports/2026/${id}.md`).trim()
  const after = pipe(text, 'hash-object', '-w', '--stdin')
  const facts = git(repository, 'show', `${draft}:draft.json`)
  // The list of files names the new text; the approval in it still names the one that was seen.
  const changed = pipe(
    facts.replace(`"after": "${before}"`, `"after": "${after}"`),
    'hash-object',
    '-w',
    '--stdin',
  )
  const year = pipe(`100644 blob ${after}\t${id}.md\n`, 'mktree')
  const reports = pipe(`040000 tree ${year}\t2026\n`, 'mktree')
  const top = pipe(`100644 blob ${changed}\tdraft.json\n040000 tree ${reports}\treports\n`, 'mktree')
  const identity = ['-c', 'user.name=技术员', '-c', 'user.email=t@example.com']
  const commit = git(repository, ...identity, 'commit-tree', top, '-p', draft, '-m', 'sneak').trim()
  git(repository, 'update-ref', draft, commit)
}

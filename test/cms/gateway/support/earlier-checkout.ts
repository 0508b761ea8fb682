import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { commitByHand, folderWith, git, report, smallCounty } from './county.ts'

/** What the version before this one leaves behind in its checkout; see `earlierCheckout`. */
export const EARLIER = {
  published: '20261101-qsc-p001',
  draft: '20261101-qsc-d001',
  remark: '请补照片说明',
  upload: 'media/2026/11/0123456789abcdef-1x1.jpg',
  /** Statuses, notes and trail of the draft, and of the entry that is published. */
  keys: { draft: 'reports/20261101-qsc-d001', published: 'reports/20261101-qsc-p001' },
} as const

const write = (root: string, path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const step = (did: string, more: object = {}) => ({
  at: '2026-11-01T02:00:00.000Z',
  by: '陈禾',
  login: 'chen',
  did,
  ...more,
})
const note = {
  id: 'n1',
  author: '李站长',
  login: 'li',
  content: EARLIER.remark,
  timestamp: '2026-11-01T03:00:00.000Z',
  resolved: false,
}

/** A branch with nothing but these files, as the earlier version wrote statuses and uploads. */
const orphanBranch = (root: string, branch: string, files: Record<string, string>) => {
  const lines = Object.entries(files).map(([path, text]) => {
    const id = execFileSync('git', ['-C', root, 'hash-object', '-w', '--stdin'], {
      input: text,
      encoding: 'utf8',
    })
    return `100644 ${id.trim()}\t${path}\n`
  })
  const env = { ...process.env, GIT_INDEX_FILE: join(root, '.git/orphan.index') }
  execFileSync('git', ['-C', root, 'update-index', '--add', '--index-info'], { input: lines.join(''), env })
  const tree = execFileSync('git', ['-C', root, 'write-tree'], { env, encoding: 'utf8' }).trim()
  const identity = ['-c', 'user.name=陈禾', '-c', 'user.email=chen@example.com']
  const commit = git(root, ...identity, 'commit-tree', tree, '-m', branch).trim()
  git(root, 'update-ref', `refs/heads/${branch}`, commit)
}

/**
 * A checkout in which the version before this one has published: content below `content/` beside the program, a draft
 * handed in, remarks, an upload, a branch of a colleague, a link.
 */
export const earlierCheckout = (): string => {
  const root = folderWith({ 'README.md': 'the program', 'src/program.ts': 'export {}' })
  git(root, 'init', '-q', '-b', 'main')
  commitByHand(root, 'the program alone')
  for (const [path, text] of Object.entries(smallCounty)) write(root, `content/${path}`, text)
  commitByHand(root, 'the county')
  write(root, 'src/program.ts', 'export const version = 2')
  commitByHand(root, 'only the program')
  write(root, `content/reports/2026/${EARLIER.published}.md`, report(EARLIER.published))
  commitByHand(root, '发布活动报道')
  git(root, 'branch', 'colleague')

  git(root, 'switch', '-q', '-c', `cms/${EARLIER.keys.draft}`)
  for (const summary of ['第一次保存的摘要。', '第二次保存的摘要。']) {
    write(root, `content/reports/2026/${EARLIER.draft}.md`, report(EARLIER.draft, { summary }))
    commitByHand(root, '保存活动报道')
  }
  const commit = git(root, 'rev-parse', 'HEAD').trim()
  git(root, 'switch', '-q', 'main')
  const record = (more: object) => JSON.stringify({ status: 'draft', notes: [], trail: [], ...more })
  orphanBranch(root, 'cms-review', {
    [`reviews/reports/202611/${EARLIER.draft}.json`]: record({
      status: 'pending_review',
      draft: { commit, changes: [] },
      notes: [note],
      trail: [step('saved'), step('moved', { status: 'pending_review' })],
    }),
    [`reviews/reports/202611/${EARLIER.published}.json`]: record({
      trail: [step('saved'), step('published')],
    }),
  })
  orphanBranch(root, 'cms-media', { [`content/${EARLIER.upload}`]: 'photo' })
  return root
}

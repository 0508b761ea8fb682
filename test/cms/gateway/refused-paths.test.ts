import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestGateway } from './support/county.ts'
import { git, openGateway, pushByHand, report, save } from './support/county.ts'

const ID = '20261122-qsc-k3f9'

const strange = [
  '.git/config',
  'content/.git/hooks/post-commit',
  'content/reports/.GIT/config',
  'content/reports/git~1/config',
  '../outside.md',
  'content/../package.json',
  'content/reports/./x.md',
  '/etc/passwd',
  'C:/Windows/x.md',
  'content\\reports\\x.md',
  'content/reports/a\0b.md',
  'content/reports/a\nb.md',
  `content/reports/${'x'.repeat(5000)}.md`,
  '.',
  '',
  'content/reports',
  'content/reports/',
  'content/reports/x.exe',
  'content/reports/2025/20261122-qsc-k3f9.md',
  'content/nothing/x-y-z.md',
  'content/vocabularies/unknown.yml',
  'package.json',
]

let gateway: TestGateway
beforeAll(async () => {
  gateway = await openGateway()
})
afterAll(() => gateway.close())

describe('paths that lead elsewhere', () => {
  it.each(strange)('are never read: %j', async (path) => {
    const answer = await gateway.ask('getEntry', { path })
    expect(answer.status).toBe(400)
    expect(answer.json.error).toMatch(/\p{Script=Han}/u)
  })

  it.each(strange)('are never written, deleted or renamed to: %j', async (path) => {
    const raw = report(ID)
    const written = await gateway.ask('persistEntry', {
      dataFiles: [{ slug: ID, path, raw }],
      options: { newEntry: true },
    })
    const renamed = await gateway.ask('persistEntry', save(ID, raw, { newPath: path }))
    const photo = await gateway.ask('persistMedia', { asset: { path, content: '', encoding: 'base64' } })
    const deleted = await gateway.ask('deleteFiles', { paths: [path] })
    expect([written, renamed, photo, deleted].map(({ status }) => status)).toEqual([400, 400, 400, 400])
  })

  it('refuse a name that disagrees with the file', async () => {
    const dataFiles = [{ slug: '20261122-qsc-other', path: `content/reports/${ID}.md`, raw: report(ID) }]
    const answer = await gateway.ask('persistEntry', {
      dataFiles,
      options: { newEntry: true, collectionName: 'reports' },
    })
    expect(answer).toMatchObject({ status: 400, json: { error: expect.stringContaining('对不上') } })
    const other = await gateway.ask('persistEntry', save(ID, report(ID), { collectionName: 'notices' }))
    expect(other.status).toBe(400)
  })

  it('leave no branch behind when they were refused', () => {
    expect(git(gateway.repository, 'for-each-ref', '--format=%(refname)').trim()).toBe('refs/heads/main')
  })
})

describe('symbolic links in the content', () => {
  it('are neither followed nor overwritten', async () => {
    pushByHand(gateway.repository, (work) => {
      symlinkSync('/etc', join(work, 'reports'))
      symlinkSync('/etc/passwd', join(work, 'notices'))
    })
    const read = await gateway.ask('getEntry', { path: 'content/reports/passwd-x.md' })
    expect(read.json).toMatchObject({ data: null })
    const written = await gateway.ask('persistEntry', save(ID, report(ID)))
    expect(written).toMatchObject({ status: 409, json: { error: expect.stringContaining('不是普通的文件') } })
  })
})

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { gitIn } from '../../../../cms/gateway/content-store/plumbing/git.ts'
import { removeHalfWritten } from '../../../../cms/gateway/content-store/plumbing/loose-objects.ts'
import { Objects } from '../../../../cms/gateway/content-store/plumbing/objects.ts'
import { git } from '../support/county.ts'

let repository: string
let objects: Objects
beforeEach(() => {
  repository = mkdtempSync(join(tmpdir(), 'cunkou-repack-'))
  git(tmpdir(), 'init', '-q', '--bare', repository)
  objects = new Objects(gitIn(repository), join(repository, 'objects'))
})
afterEach(() => {
  objects.close()
  rmSync(repository, { recursive: true })
})

/** As many texts as come together from many editors; they go into one pack. */
const flushMany = async () => {
  const ids = Array.from({ length: 40 }, (_, n) => objects.hold('blob', Buffer.from(`text ${n}`)))
  await objects.flush(ids)
  objects.letGo(ids)
  return ids
}
const present = (ids: readonly string[]) =>
  ids.filter((id) => {
    try {
      return git(repository, 'cat-file', '-e', id) === ''
    } catch {
      return false
    }
  })
const repack = () => git(repository, 'repack', '-a', '-d', '-q')

describe('a git repack by hand', () => {
  it('takes nothing away that is on the disk before refs lead to it', async () => {
    const ids = await flushMany()
    repack()
    expect(present(ids)).toEqual(ids)
    await objects.handOver()
    repack()
    expect(present(ids)).toEqual([])
  })

  it('finds no sign of a killed writer after the next start, and no sign of a push is taken away', async () => {
    const ids = await flushMany()
    const pushed = join(repository, 'objects/pack/pack-1111111111111111111111111111111111111111.keep')
    writeFileSync(pushed, 'receive-pack 1 on machine')
    await removeHalfWritten(join(repository, 'objects'))
    expect(existsSync(pushed)).toBe(true)
    repack()
    expect(present(ids)).toEqual([])
  })
})

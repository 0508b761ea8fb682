import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { isFullDisk } from '../../../src/model/failures/full-disk.ts'

const caught = (deed: () => unknown): unknown => {
  try {
    return deed()
  } catch (reason) {
    return reason
  }
}
/** Linux's own disk that is always full. */
const FULL = '/dev/full'
const write = () => caught(() => writeFileSync(FULL, 'x'))
const program = () =>
  caught(() => execFileSync('sh', ['-c', `echo x > ${FULL}; echo y | dd of=${FULL}`], { stdio: 'pipe' }))
const thrownByThread = () =>
  new Promise((resolve) => {
    const code = `require('node:fs').writeFileSync('${FULL}', 'x')`
    new Worker(code, { eval: true }).once('error', resolve)
  })

describe('a failure for which the disk has room enough', () => {
  it.each([
    ['a file that is not there', caught(() => writeFileSync('/none/x', 'x'))],
    ['a program that broke off', new Error('stack', { cause: new Error('another') })],
    ['nothing at all', undefined],
  ])('is not taken for a full disk: %s', (_, reason) => expect(isFullDisk(reason)).toBe(false))
})

describe.skipIf(process.platform !== 'linux')('a full disk is known', () => {
  it.each([
    ['by its code', write()],
    ['where it is the cause of another failure', new Error('No image.', { cause: write() })],
    ['among several failures', new AggregateError([new Error('x'), write()])],
    ['from the words of another program', program()],
    ['from the words of sharp', new Error('webpsave: unix error: No space left on device')],
  ])('%s', (_, reason) => expect(isFullDisk(reason)).toBe(true))

  it('from a thread', async () => expect(isFullDisk(await thrownByThread())).toBe(true))
})

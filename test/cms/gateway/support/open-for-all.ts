import { afterAll, beforeAll } from 'vitest'
import type { TestGateway } from './county.ts'
import { openGateway } from './county.ts'

/** Opens one gateway for all tests of a file, and closes it after the last. @param take is handed it before the first */
export const openForAll = (take: (opened: TestGateway) => void): void => {
  let gateway: TestGateway | undefined
  beforeAll(async () => {
    gateway = await openGateway()
    take(gateway)
  })
  afterAll(() => gateway?.close())
}

import { expect, it } from 'vitest'
import type { RefusalCode } from '../../../../cms/gateway/media/refused-upload.ts'
import { RefusedUpload } from '../../../../cms/gateway/media/refused-upload.ts'
import { takeInUpload } from '../../../../cms/gateway/media/take-in-upload.ts'

/** An upload that is not taken, and why. */
type Case = [what: string, name: string, bytes: Uint8Array | Promise<Uint8Array>, code: RefusalCode]

/** The refusal of an upload; fails where it is taken. */
export const refusal = async (bytes: Uint8Array, name: string): Promise<RefusedUpload> => {
  const reason: unknown = await takeInUpload(bytes, name).catch((thrown: unknown) => thrown)
  if (!(reason instanceof RefusedUpload)) throw new Error(`${name} was taken`, { cause: reason })
  return reason
}

/** A test for each: refused for its reason, by its name and with what to do. */
export const refused = (cases: Case[]): void =>
  it.each(cases)('%s', async (_, name, bytes, code) => {
    const { code: told, message } = await refusal(await bytes, name)
    expect([told, message]).toEqual([code, expect.stringMatching(/^“.*请/)])
    expect(message).toContain(name)
    expect(message).not.toContain('不是照片')
  })

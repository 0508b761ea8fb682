import { describe, expect, it, vi } from 'vitest'
import { certainly, OutcomeUnknown } from '../../../cms/editor/asking/lost-answer.ts'
import { GatewayError } from '../../../cms/editor/gateway-client.ts'

const failing = (status: number, error: string) => () => Promise.reject(new GatewayError(status, { error }))
const nothing = async () => undefined

describe('a step that is refused', () => {
  it('is told as not done, with the reason and its problems', async () => {
    const problem = {
      code: 'missing',
      severity: 'error',
      file: 'a.md',
      message: '没有填。',
      fix: '请填。',
    } as const
    const refused = new GatewayError(422, { error: '标题没有填。', problems: [problem] })
    const looked = vi.fn(nothing)
    await expect(certainly('保存', () => Promise.reject(refused), looked)).rejects.toMatchObject({
      message: '没有保存：标题没有填。',
      status: 422,
      problems: [problem],
    })
    expect(looked).not.toHaveBeenCalled()
  })
})

describe('a step whose answer got lost', () => {
  it.each([
    [0, '没有回应'],
    [500, '服务器出了问题（编号 012345）'],
  ])('is told as done when it was done all the same (%i)', async (status, error) => {
    expect(await certainly('保存', failing(status, error), async () => 'kept')).toBe('kept')
  })

  it('is told as not done when it was not, and that it may be done again', async () => {
    await expect(certainly('发布', failing(0, '没有回应'), nothing)).rejects.toThrow(/^没有发布：.*再试一次/)
  })

  it('keeps the number of a fault that stopped it', async () => {
    await expect(certainly('发布', failing(500, '出了问题（编号 012345）'), nothing)).rejects.toThrow(
      '编号 012345',
    )
  })

  it('is told as unknown when nobody can be asked', async () => {
    const lost = certainly('保存', failing(0, '没有回应'), failing(0, '没有回应'))
    await expect(lost).rejects.toThrow(/^不知道有没有保存：.*不会做成两份/)
    await expect(lost).rejects.toBeInstanceOf(OutcomeUnknown)
  })

  it('does not hide a fault of the editor itself', async () => {
    const fault = new TypeError('x')
    await expect(certainly('保存', () => Promise.reject(fault), nothing)).rejects.toBe(fault)
  })
})

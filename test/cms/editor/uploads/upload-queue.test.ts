import { expect, it } from 'vitest'
import { GatewayError } from '../../../../cms/editor/gateway-client.ts'
import type { QueueParts } from '../../../../cms/editor/uploads/upload-queue.ts'
import { UploadQueue } from '../../../../cms/editor/uploads/upload-queue.ts'
import type { Upload } from '../../../../cms/editor/uploads/upload.ts'

const chosen = (key: string) => ({
  key,
  place: '活动照片',
  name: `${key}.jpg`,
  asPhoto: true,
  blob: new Blob([key]),
})

const storedAt = (name: string) => ({ url: `/media/2026/11/${name}`, path: '', name })

/** A queue over a disk that outlives it, and a line that does with each file what it is told. */
const queueOver = (disk: Map<string, Upload>, parts: Partial<QueueParts> = {}) =>
  new UploadQueue({
    shrink: async (blob) => ({ blob }),
    send: async ({ name }) => storedAt(name),
    kept: {
      keep: async (upload) => void disk.set(upload.key, upload),
      forget: async (key) => void disk.delete(key),
      of: async (place) => [...disk.values()].filter((upload) => upload.place === place),
    },
    untilWorthIt: async () => undefined,
    ...parts,
  })

const state = (queue: UploadQueue, wanted: string) =>
  expect
    .poll(() =>
      queue
        .all()
        .map((upload) => upload.state)
        .join(),
    )
    .toBe(wanted)

it('a file that the gateway refuses says why and does not hold up the others', async () => {
  const disk = new Map<string, Upload>()
  const queue = queueOver(disk, {
    send: async ({ name }) => {
      if (name === 'a.jpg') throw new GatewayError(422, { error: '“a.jpg”不是照片。' })
      return storedAt(name)
    },
  })
  queue.add([chosen('a'), chosen('b')])
  await state(queue, 'refused,stored')
  expect(queue.all()[0]?.said).toBe('“a.jpg”不是照片。')
  expect([...disk.keys()]).toEqual(['b'])
})

it('a photo that this browser cannot turn is refused with what the phone can do, and is not sent', async () => {
  let sent = 0
  const queue = queueOver(new Map(), {
    shrink: async () => ({ refused: 'heic' }),
    send: async ({ name }) => {
      sent += 1
      return storedAt(name)
    },
  })
  queue.add([chosen('a')])
  await state(queue, 'refused')
  expect(queue.all()[0]?.said).toContain('兼容性最佳')
  expect(sent).toBe(0)
})

it('photos arrive in the order in which they were chosen, though the line breaks in between', async () => {
  let tries = 0
  const arrived: string[] = []
  const queue = queueOver(new Map(), {
    send: async ({ name }) => {
      tries += 1
      if (tries % 2 === 1) throw new GatewayError(0, {})
      arrived.push(name)
      return storedAt(name)
    },
  })
  queue.add(['a', 'b', 'c'].map(chosen))
  await state(queue, 'stored,stored,stored')
  expect(arrived).toEqual(['a.jpg', 'b.jpg', 'c.jpg'])
})

it('a pause says what is waited for, and the button ends it', async () => {
  let isUp = false
  const queue = queueOver(new Map(), {
    send: async ({ name }) => {
      if (!isUp) throw new GatewayError(0, {})
      return storedAt(name)
    },
    untilWorthIt: (_, hurry) => new Promise((go) => hurry.addEventListener('abort', () => go())),
  })
  queue.add([chosen('a')])
  await state(queue, 'paused')
  expect(queue.all()[0]?.said).toContain('自动接着传')
  isUp = true
  queue.hurry()
  await state(queue, 'stored')
})

it('one that is not wanted any more is stopped in the middle', async () => {
  const queue = queueOver(new Map(), {
    send: ({ name }, { dropped }) =>
      new Promise((resolve, reject) => {
        if (name === 'b.jpg') return resolve(storedAt(name))
        dropped?.addEventListener('abort', () => reject(dropped.reason as Error))
      }),
  })
  queue.add(['a', 'b'].map(chosen))
  await state(queue, 'sending,waiting')
  queue.drop('a')
  await state(queue, 'stored')
  expect(queue.all().map(({ key }) => key)).toEqual(['b'])
})

it('a page that is opened again goes on with what was left, each file once', async () => {
  const disk = new Map<string, Upload>()
  const closed = queueOver(disk, { send: () => new Promise(() => undefined) })
  closed.add(['a', 'b'].map(chosen))
  await expect.poll(() => disk.size).toBe(2)
  const opened = queueOver(disk)
  await opened.takeUp('活动照片')
  await opened.takeUp('活动照片')
  await state(opened, 'stored,stored')
  for (const { key } of opened.all()) opened.drop(key)
  expect(disk.size).toBe(0)
})

it('what no page has taken yet is not sent a second time', async () => {
  const disk = new Map<string, Upload>()
  const closed = queueOver(disk)
  closed.add([chosen('a')])
  await expect.poll(() => disk.get('a')?.state).toBe('stored')
  let sent = 0
  const opened = queueOver(disk, {
    send: async ({ name }) => {
      sent += 1
      return storedAt(name)
    },
  })
  await opened.takeUp('活动照片')
  expect(opened.all()[0]?.address).toBe('/media/2026/11/a.jpg')
  expect(sent).toBe(0)
})

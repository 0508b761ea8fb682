import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { compressed } from './compressed.ts'
import { deltaBetween } from './delta.ts'

/** An object that goes into a pack. */
export interface PackedObject {
  id: string
  type: string
  data: Buffer
}

/** A pack and its index, as git keeps them. */
export interface Pack {
  name: string
  pack: Buffer
  index: Buffer
}

const KINDS: Readonly<Record<string, number>> = { commit: 1, tree: 2, blob: 3 }
const DELTA = 6
/** Smaller lists cost less whole than looked for. */
const LARGE = 8192
/** So many large lists are in the hands of one batch at a time: reports, projects, people. */
const BASES = 4

interface Placed {
  object: PackedObject
  offset: number
}

interface Entry {
  object: PackedObject
  base: PackedObject | undefined
  size: number
  content: Buffer
}

/**
 * Puts objects into one pack, so that many changes together cost one flush. The list of a folder with thousands of files,
 * made anew by every publish, is stored as what differs from the one before.
 */
export const packOf = async (objects: readonly PackedObject[]): Promise<Pack> => {
  const entries = await Promise.all(withBases(objects).map(entryOf))
  const head = Buffer.from('PACK\0\0\0\x02\0\0\0\0', 'latin1')
  head.writeUInt32BE(objects.length, 8)
  const parts = [head]
  const placed = new Map<string, Placed & { crc: number }>()
  let offset = head.length
  for (const { object, base, size, content } of entries) {
    const distance = base && offset - (placed.get(base.id)?.offset ?? 0)
    const bytes = Buffer.concat([entryHead(object.type, size, distance), content])
    placed.set(object.id, { object, offset, crc: crc32(bytes) })
    parts.push(bytes)
    offset += bytes.length
  }
  const body = Buffer.concat(parts)
  const sum = createHash('sha1').update(body).digest()
  return {
    name: sum.toString('hex'),
    pack: Buffer.concat([body, sum]),
    index: indexOf([...placed.values()], sum),
  }
}

const withBases = (objects: readonly PackedObject[]) => {
  let large: PackedObject[] = []
  return objects.map((object) => {
    if (object.type !== 'tree' || object.data.length < LARGE) return { object, delta: undefined }
    const found = large.flatMap((base) => {
      const delta = deltaBetween(base.data, object.data)
      return delta ? [{ base, delta }] : []
    })
    const best = found.toSorted((one, other) => one.delta.length - other.delta.length)[0]
    large = [...large.filter((each) => each !== best?.base), object].slice(-BASES)
    return { object, ...best }
  })
}

const entryOf = async (told: {
  object: PackedObject
  base?: PackedObject
  delta?: Buffer | undefined
}): Promise<Entry> => {
  const { object, base, delta = object.data } = told
  return { object, base, size: delta.length, content: await compressed(delta) }
}

/** Kind and size, seven bits a byte; a delta is followed by how far back its base begins. */
const entryHead = (type: string, size: number, distance: number | undefined) => {
  const kind = distance === undefined ? (KINDS[type] ?? 0) : DELTA
  const bytes = [(kind << 4) | (size & 15)]
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 128
    bytes.push(rest % 128)
  }
  return Buffer.from([...bytes, ...(distance === undefined ? [] : distanceBytes(distance))])
}

const distanceBytes = (distance: number) => {
  const bytes = [distance % 128]
  for (let rest = Math.floor(distance / 128); rest > 0; rest = Math.floor(rest / 128)) {
    rest -= 1
    bytes.unshift((rest % 128) | 128)
  }
  return bytes
}

/** Where each object begins, in git's second format: a count by first byte, ids, checksums, offsets. */
const indexOf = (placed: readonly (Placed & { crc: number })[], packSum: Buffer) => {
  const sorted = placed.toSorted((one, other) => (one.object.id < other.object.id ? -1 : 1))
  const numbers = (values: readonly number[]) => {
    const bytes = Buffer.alloc(values.length * 4)
    values.forEach((value, index) => bytes.writeUInt32BE(value, index * 4))
    return bytes
  }
  const upTo = Array.from({ length: 256 }, (_, first) => {
    return sorted.filter(({ object }) => Number.parseInt(object.id.slice(0, 2), 16) <= first).length
  })
  const body = Buffer.concat([
    Buffer.from('\xfftOc\0\0\0\x02', 'latin1'),
    numbers(upTo),
    ...sorted.map(({ object }) => Buffer.from(object.id, 'hex')),
    numbers(sorted.map(({ crc }) => crc)),
    numbers(sorted.map(({ offset }) => offset)),
    packSum,
  ])
  return Buffer.concat([body, createHash('sha1').update(body).digest()])
}

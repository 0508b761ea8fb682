/** The words of a shard, kept from one release to the next: volumes are bound from them, and no reader fetches them. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { z } from 'zod'

/** The words of a shard and where each stands, as `WordsFile` says it; pages are counted from the shard's first. */
export interface ShardWords {
  words: string[]
  /** Where the row of each word ends in `numbers`. */
  ends: Uint32Array
  numbers: Uint32Array
}

const shardWords: z.ZodType<ShardWords> = z
  .object({
    words: z.array(z.string()),
    ends: z.instanceof(Uint32Array),
    numbers: z.instanceof(Uint32Array),
  })
  .refine(({ ends, numbers }) => (ends.at(-1) ?? 0) === numbers.length)

/** Somebody else wrote into the folder of kept words; the file is gone now, and the next release makes it anew. */
export class DamagedWords extends Error {}

/** Keeps the words of a shard. On the disk before its name says that they are there: no reader would ever miss them. */
export const writeShardWords = (file: string, words: ShardWords): void => {
  writeFileSync(`${file}.new`, serialize(words), { flush: true })
  renameSync(`${file}.new`, file)
}

/** Reads what `writeShardWords` kept. @throws DamagedWords */
export const readShardWords = (file: string): ShardWords => {
  try {
    return shardWords.parse(deserialize(readFileSync(file)))
  } catch (cause) {
    rmSync(file, { force: true })
    throw new DamagedWords(file, { cause })
  }
}

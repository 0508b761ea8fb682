import type { Objects } from '../plumbing/objects.ts'

/** What a commit says of itself besides its folder and its past; a signature would not fit what is changed. */
const KEPT = /^(author|committer|encoding) /

/** Takes in a commit with another one's author, time and message, and answers its id. */
export const sameCommit = async (
  objects: Objects,
  like: string,
  { tree, parents }: { tree: string; parents: readonly (string | undefined)[] },
): Promise<string> => {
  const object = await objects.read(like)
  if (object?.type !== 'commit') throw new Error(`no commit ${like} in the repository`)
  // Byte by byte: old commits may be written in any encoding.
  const text = object.data.toString('latin1')
  const end = text.indexOf('\n\n')
  const head = [
    `tree ${tree}`,
    ...parents.flatMap((parent) => (parent === undefined ? [] : [`parent ${parent}`])),
    ...text
      .slice(0, end)
      .split('\n')
      .filter((line) => KEPT.test(line)),
  ]
  return objects.hold('commit', Buffer.from(head.join('\n') + text.slice(end), 'latin1'))
}

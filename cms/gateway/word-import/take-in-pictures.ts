import { mediaUrlOf } from '../../../src/model/addresses.ts'
import type { Desk } from '../desk/desk.ts'
import { takeInMedia } from '../media/take-in-media.ts'
import type { Person } from '../persons/person.ts'
import { Refusal } from '../refusals/refusal.ts'
import type { WordText } from './read-word.ts'

/** What became of the pictures of a file. */
export interface TakenPictures {
  /** Where they lie, in their order; nothing for one that was not taken. */
  addresses: (string | undefined)[]
  /** What was said of those. */
  notes: string[]
}

/** What picture types are called as files; drawings of Windows are refused by what they are. */
const endingOfType = (type: string): string => /^image\/(?:x-)?(\w+)/.exec(type)?.[1] ?? 'bin'

/** Takes in the pictures of a file as photos, one after the other. */
export const takeInPictures = async (
  desk: Desk,
  pictures: WordText['pictures'],
  person: Person,
): Promise<TakenPictures> => {
  const taken: TakenPictures = { addresses: [], notes: [] }
  for (const [at, { type, bytes }] of pictures.entries()) {
    const asset = {
      path: `content/media/图片${at + 1}.${endingOfType(type)}`,
      content: Buffer.from(bytes).toString('base64'),
    }
    try {
      const { path } = await takeInMedia(desk, asset, true, person)
      taken.addresses.push(mediaUrlOf(path))
    } catch (reason) {
      if (!(reason instanceof Refusal)) throw reason
      taken.addresses.push(undefined)
      taken.notes.push(`第 ${at + 1} 张图片没有跟过来，正文里留了记号：${reason.message}`)
    }
  }
  return taken
}

import type { Device } from '../../../protocol/keeping.ts'

/** A text that was typed and not saved, as this device keeps it. */
export interface Copy {
  /** Tells one sitting at a form from every other, in whatever tab. */
  id: string
  /** The login of its writer: a computer has many. */
  owner: string
  collection: string
  /** The entry that it changes; nothing for one that has never been saved. */
  slug?: string | undefined
  /** The version that it was made from, as a save names it. */
  baseId?: string | undefined
  raw: string
  /** ISO 8601. */
  at: string
  device: Device
  /** The server has had these very words: where it has them no more, they were saved or dropped on another device. */
  isOnServer?: boolean
}

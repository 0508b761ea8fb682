/** How far a file is on its way: `stored` waits only for the form that it was chosen in. */
export type UploadState = 'waiting' | 'sending' | 'paused' | 'refused' | 'stored'

/** A file on its way to the gateway. */
export interface Upload {
  key: string
  /** The field that it was chosen in. */
  place: string
  name: string
  /** Whether only a photo will do. */
  asPhoto: boolean
  /** What travels: the file as it was chosen, or as it was shrunk. */
  blob: Blob
  isShrunk: boolean
  state: UploadState
  /** Of the bytes, while it is sent. */
  percent: number
  /** Why it is paused or was refused, in words for the editor. */
  said?: string
  /** What entries say, once it is stored. */
  address?: string
}

/** Whether a file still has to travel. */
export const isOnItsWay = ({ state }: Upload): boolean =>
  state === 'waiting' || state === 'sending' || state === 'paused'

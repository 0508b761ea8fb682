import { hash } from 'node:crypto'
import { plainMediaAddress } from '../../model/media.ts'
import { downloadName } from './download-name.ts'

const FOLDER_DIGITS = 16

/** The folder of an attachment in the release: of its own, so that files of one name never meet. */
export const attachmentFolder = (mediaPath: string): string =>
  `attachments/${hash('sha256', plainMediaAddress(mediaPath).normalize()).slice(0, FOLDER_DIGITS)}/`

/** Where an attachment lies in the release: its path ends in the name that readers keep it under, whoever serves it. */
export const attachmentFile = (mediaPath: string, name: string): string =>
  `${attachmentFolder(mediaPath)}${downloadName(name, mediaPath)}`

/** The address of an attachment, every sign in it escaped that means something in an address. */
export const attachmentUrl = (mediaPath: string, name: string): string =>
  `/${attachmentFolder(mediaPath)}${encodeURIComponent(downloadName(name, mediaPath))}`

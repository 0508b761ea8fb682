import { randomBytes } from 'node:crypto'
import type { PreviewTask } from '../../../src/release/client.ts'
import { Kept } from '../content-store/kept.ts'
import type { Person } from '../persons/person.ts'

/** A draft as it was drawn last, for the browser to fetch. */
export interface KeptPreview extends Omit<PreviewTask, 'part'> {
  /** Who may look at it. */
  login: string
  version: number
  page: Uint8Array<ArrayBuffer>
}

const MOST_KEPT = 200
const TOKEN_BYTES = 18

/** One for each person and document, so that a browser keeps the photos of a draft from one drawing to the next. */
const tokens = new Kept<string>(MOST_KEPT)
const previews = new Kept<KeptPreview>(MOST_KEPT)
let versions = 0

/** The token under which a person's draft is drawn. Nobody can guess it: photos are answered to whoever knows it. */
export const tokenOf = ({ login }: Person, { key }: { key: string }): string => {
  const name = `${login} ${key}`
  return tokens.get(name) ?? tokens.set(name, randomBytes(TOKEN_BYTES).toString('base64url'))
}

/** Keeps a draft as drawn, in place of what was drawn of it before. @returns its version */
export const keepPreview = (token: string, preview: Omit<KeptPreview, 'version'>): number => {
  versions += 1
  previews.set(token, { ...preview, version: versions })
  return versions
}

/** Lets go of what was drawn of a document, for whomever. */
export const forgetPreviews = ({ key }: { key: string }): void => {
  for (const name of tokens.keys().filter((each) => each.endsWith(` ${key}`))) {
    const token = tokens.get(name)
    tokens.delete(name)
    if (token !== undefined) previews.delete(token)
  }
}

/** What was drawn last under a token. */
export const previewAt = (token: string): KeptPreview | undefined => previews.get(token)

/** Where the parts of a preview are served, with a slash at the end. */
export const previewAddress = (token: string): string => `/api/cms/preview/${token}/`

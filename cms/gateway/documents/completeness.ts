import { mediaAddressesIn } from '../../../src/model/media.ts'
import type { Problem } from '../../../src/model/problems.ts'
import { asAskedAtReview } from '../../../src/model/problems.ts'
import type { DeedWord } from '../../protocol/statuses.ts'
import type { FileToPut, State } from '../content-store/contract.ts'
import type { Desk } from '../desk/desk.ts'
import { mediaToCarry } from '../media/media.ts'
import { checkAgainst } from './check-against.ts'
import { documentProblems, refuseProblems } from './check-document.ts'
import type { EditedDocument } from './documents.ts'
import { refuseUsedOptions } from './option-users.ts'

/** A text as it is to be kept, with what comes along. */
export interface WholeText {
  /** What it is filed under, which tells what stands on the portal now. */
  filed: EditedDocument
  /** What it becomes: another entry than `filed` where it gets another id. */
  document: EditedDocument
  text: string
  /** The files that its draft has already or that come with the save. */
  brought: readonly { path: string }[]
}

/** What is wrong with a text, and the photos that come along with it. */
export interface Judged {
  problems: Problem[]
  carried: FileToPut[]
}

/** Everything that is wrong with a text and its photos. @param scope what it may point at: drafts too, or not */
export const judge = async (
  desk: Desk,
  now: State,
  { filed, document, text, brought }: WholeText,
  scope: 'draft' | 'published',
): Promise<Judged> => {
  const standing = await now.published(filed.path)
  // A photo that residents miss already is not the fault of this text.
  const known = standing === undefined ? new Set<string>() : await mediaOf(desk, standing)
  const paths = new Set(brought.map(({ path }) => path))
  const { carried, lost } = await mediaToCarry(now, { text, file: document.path, brought: paths, known })
  const against = await checkAgainst(desk, now, scope)
  const problems = [...(await documentProblems(document, text, against)), ...lost]
  return { problems: scope === 'draft' ? asAskedAtReview(problems) : problems, carried }
}

const mediaOf = async ({ store }: Desk, textId: string) => mediaAddressesIn(await store.text(textId))

/**
 * Lets a text go on to review or to the portal, or refuses it with everything that it lacks, each at its field.
 * @returns the photos that come along with it
 * @throws Refusal 422, or 409 for a word list without a choice that is in use
 */
export const refuseIncomplete = async (
  desk: Desk,
  now: State,
  whole: WholeText,
  deed: Exclude<DeedWord, 'save'>,
): Promise<FileToPut[]> => {
  const { document, text } = whole
  // What is in review may point at another draft; what is published may not, its page would lead nowhere.
  const { problems, carried } = await judge(desk, now, whole, deed === 'submit' ? 'draft' : 'published')
  refuseProblems(document, text, problems, deed)
  await refuseUsedOptions(desk, now, document, text)
  return carried
}

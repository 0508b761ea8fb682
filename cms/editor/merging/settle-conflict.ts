import type { Conflict } from '../../protocol/errors.ts'
import type { DocumentRef } from '../comparing/fields-of.ts'
import { fieldsOf } from '../comparing/fields-of.ts'
import { thisOne } from '../comparing/this-one.ts'
import { learnTitles } from '../comparing/learn-titles.ts'
import { GatewayError } from '../gateway-client.ts'
import { askAboutClashes, askAboutConflict } from '../notifications/shown.ts'
import { valuesOf } from '../files/values-of.ts'
import { mergeTexts, textOf } from './merge-texts.ts'
import { fillForm } from './open-form.ts'

/** What is to be saved after all, and the version that it may replace; nothing where the entry is gone. */
export interface Settled {
  raw: string
  over: string | undefined
  /** Said once it is saved; absent where the editor has chosen. */
  told?: string
}

const MERGED = '两边的修改已经合在这一页，还没有保存。请看一遍，再按“保存”。'
const notSaved = ({ collection }: DocumentRef) =>
  new GatewayError(409, {
    error: `别人已经改过${thisOne(collection)}。您的内容还在这一页，请处理后再保存。`,
  })

/**
 * Settles what two people made of one entry: changes in different places are merged without a question, and the editor
 * decides about the others. Then the outcome stands in the form to be looked at before it is saved.
 * @param seen is told which version the form stands on from then on
 * @throws GatewayError with a sentence for the toast when nothing is to be saved now
 */
export const settleConflict = async (
  conflict: Conflict,
  document: DocumentRef,
  seen: (version: string) => void,
): Promise<Settled> => {
  const merged = mergeTexts(document, conflict)
  if (!merged) return chooseWhole(conflict, document)
  const they = conflict.theirsBy || '另一位编辑'
  if (merged.clashes.length === 0) {
    const told = `和${they}同时改了${thisOne(document.collection)}，两边的修改都保留了。`
    return { raw: textOf(document, merged.data), over: conflict.theirsId, told }
  }
  const { mine, theirs } = conflict
  await learnTitles(
    fieldsOf(document),
    [mine, theirs].map((text) => valuesOf(document, text) ?? {}),
  )
  const decisions = await askAboutClashes(conflict, merged.clashes)
  const decided = decisions && mergeTexts(document, conflict, decisions)
  if (!decided) throw notSaved(document)
  fillForm(decided.data)
  if (conflict.theirsId !== undefined) seen(conflict.theirsId)
  throw new GatewayError(409, { error: MERGED })
}

/** Texts of which one is gone or cannot be read are to choose from as a whole. */
const chooseWhole = async (conflict: Conflict, document: DocumentRef): Promise<Settled> => {
  const choice = await askAboutConflict(conflict)
  if (choice === 'save-mine') return { raw: conflict.mine, over: conflict.theirsId }
  throw notSaved(document)
}

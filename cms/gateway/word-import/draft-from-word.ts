import { beijingDay } from '../../../src/model/beijing-time.ts'
import { checkDocument } from '../../../src/documents/check-document.ts'
import { documentRefusals, saidOfFile, shownName } from '../../../src/documents/refused-documents.ts'
import { isOle } from '../../../src/documents/unsafe.ts'
import { cleanCharacters } from '../../../src/model/characters/clean-characters.ts'
import type { Collection } from '../../../src/model/collection.ts'
import type { CollectionName } from '../../../src/model/collections.ts'
import { collections, isCollectionName } from '../../../src/model/collections.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'
import { newId } from '../../../src/model/writing/new-id.ts'
import { actions } from '../../protocol/actions.ts'
import { action } from '../desk/action.ts'
import type { Desk } from '../desk/desk.ts'
import { entryDocument, shownPath } from '../documents/documents.ts'
import { persistEntry } from '../drafts/persist-entry.ts'
import type { Person } from '../persons/person.ts'
import { Refusal } from '../refusals/refusal.ts'
import { entryOfWord } from './entry-of-word.ts'
import type { EntryOfWord } from './entry-of-word.ts'
import { foundIn, notesOn, openIn } from './findings.ts'
import { readWord } from './read-word.ts'
import { notAWordFile, renamedOldWord } from './refused-files.ts'
import { namedStations } from './stations.ts'
import { takeInPictures } from './take-in-pictures.ts'

/** Makes a draft of a file of Word; what cannot be kept as a draft is handed back as text. */
export const draftFromWord = action(
  'write',
  actions.draftFromWord,
  async (desk, { collection, name, content }, person) => {
    if (!isCollectionName(collection)) throw new Refusal(400, '这里不能从 Word 文件新建。')
    const bytes = await soundWordFile(name, Buffer.from(content, 'base64'))
    const model: Collection = collections[collection]
    const { html, pictures } = await readWord(bytes, shownName(name))
    const { addresses, notes } = await takeInPictures(desk, pictures, person)
    const read = entryOfWord(html, {
      model,
      stations: await namedStations(desk, await desk.store.now()),
      today: beijingDay(desk.clock()),
      pictures: addresses,
    })
    if (isNothing(read)) throw new Refusal(422, `${shownName(name)}${NOTHING_IN_IT}`)
    const entry = withTitle(read, model, name)
    return {
      title: String(entry.data[model.titleField] ?? ''),
      found: foundIn(entry, model),
      open: openIn(entry, model),
      notes: [...notes, ...(entry === read ? [] : [TITLE_OF_FILE]), ...notesOn(entry, model)],
      ...(await keep(desk, collection, entry, person)),
    }
  },
)

const NOTHING_IN_IT = '打开了，里面没有文字，也没有照片，没有新建。请打开它看看，是不是拖错了文件。'
const TITLE_OF_FILE = '文件里没有认出标题，先用了文件名，请改成正式的标题。'

const isNothing = ({ data, body }: EntryOfWord): boolean => body === '' && Object.keys(data).length === 0

/** An entry without a title cannot be told from others in a list: the file's name says at least what it is. */
const withTitle = (entry: EntryOfWord, { titleField }: Collection, name: string): EntryOfWord => {
  const ofFile = cleanCharacters(name)
    .replace(/\.docx$/i, '')
    .trim()
  if (entry.data[titleField] !== undefined || ofFile === '') return entry
  return { ...entry, data: { [titleField]: ofFile, ...entry.data } }
}

/** @throws Refusal 422 for what is no Word file of today, is locked, too large, or has a program inside */
const soundWordFile = async (name: string, bytes: Buffer): Promise<Uint8Array> => {
  const other = notAWordFile(name)
  if (other !== undefined) throw new Refusal(422, other)
  const no = await checkDocument(name, bytes)
  if (no?.code === 'not-that-document' && isOle(bytes)) throw new Refusal(422, renamedOldWord(name))
  if (no) throw new Refusal(422, `${shownName(name)}${saidOfFile(documentRefusals[no.code], no.inside)}`)
  return bytes
}

/** As a draft, by the same rules as any other. */
const keep = async (desk: Desk, collection: CollectionName, { data, body }: EntryOfWord, person: Person) => {
  const slug = await newId(collection, data, desk.clock())
  const raw = joinFrontMatter({ id: slug, ...data }, body)
  const file = { slug, path: shownPath(entryDocument(collection, slug)), raw }
  try {
    const options = { newEntry: true, collectionName: collection, useWorkflow: true }
    await persistEntry.run(desk, { dataFiles: [file], assets: [], options }, person)
    return { draft: { collection, slug } }
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason
    return { refused: { reason: reason.message, text: body } }
  }
}

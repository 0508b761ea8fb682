import fc from 'fast-check'
import { collectionNames } from '../../../src/model/collections.ts'
import { siteFields } from '../../../src/model/site.ts'
import { vocabularies } from '../../../src/model/vocabularies.ts'
import type { VocabularyId } from '../../../src/model/vocabulary-ids.ts'
import { vocabularyIds } from '../../../src/model/vocabulary-ids.ts'
import type { Edit } from './edits.ts'
import type { FieldOfEntry } from './field-values.ts'
import { anyValueOf, everyField, valuesOf } from './field-values.ts'
import { attachmentPaths, LOOKS, photosByHand } from './media.ts'

const which = fc.nat({ max: 9 })
const collection = fc.constantFrom(...collectionNames)
const number = fc.integer({ min: 0, max: 4 })

/** A new value for a field of some entry. */
const anyEditOf = ({ collection, name, field }: FieldOfEntry): fc.Arbitrary<Edit> =>
  fc.record({
    edit: fc.constant('field'),
    collection: fc.constant(collection),
    which,
    name: fc.constant(name),
    value: anyValueOf(field),
    mayBreak: fc.nat({ max: 15 }).map((chance) => chance === 0),
  })

/** A new value for every field of every kind of entry, in any order. */
const editsOfEveryField: fc.Arbitrary<Edit[]> = fc
  .shuffledSubarray([...everyField], { minLength: everyField.length })
  .chain((fields) => fc.tuple(...fields.map(anyEditOf)))

const anyRowEdit = (list: VocabularyId): fc.Arbitrary<Edit> => {
  const { fields } = vocabularies[list]
  const change = fc
    .constantFrom(...Object.entries(fields).filter(([name]) => name !== 'id'))
    .chain(([name, field]) => fc.record({ name: fc.constant(name), value: anyValueOf(field) }))
  return fc.oneof(
    fc.tuple(change, which).map(([told, which]): Edit => ({ edit: 'row', list, which, ...told })),
    valuesOf(fields).map((row): Edit => ({ edit: 'new row', list, row })),
    which.map((which): Edit => ({ edit: 'drop row', list, which })),
    fc.constant<Edit>({ edit: 'move row', list }),
  )
}

const settings = Object.entries(siteFields)

const anySetting = ([name, field]: (typeof settings)[number]): fc.Arbitrary<Edit> =>
  anyValueOf(field).map((value): Edit => ({ edit: 'setting', name, value }))

const onEntry = <K extends 'delete' | 'withdraw' | 'garble' | 'save unchanged'>(
  edit: K,
): fc.Arbitrary<Edit> => fc.record({ edit: fc.constant(edit), collection, which }) as fc.Arbitrary<Edit>

const aroundNow = fc.integer({ min: Date.UTC(2026, 10, 1) / 1000, max: Date.UTC(2026, 10, 25) / 1000 })

const onEntries: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ edit: fc.constant('new'), collection, number }),
  onEntry('delete'),
  fc.constant<Edit>({ edit: 'bring back' }),
  fc.record({ edit: fc.constant('rename'), collection, which, number }),
  onEntry('withdraw'),
  onEntry('garble'),
  onEntry('save unchanged'),
  fc.record({
    edit: fc.constant('times'),
    collection,
    which,
    first: fc.option(aroundNow),
    last: aroundNow,
  }),
)

const path = fc.constantFrom(...photosByHand)
const attachment = fc.constantFrom(...attachmentPaths)
const text = fc.constantFrom('村,人数', '村,人数\n青石,32', '名单')

const onMedia: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ edit: fc.constant('photo'), path, look: fc.nat({ max: LOOKS - 1 }) }),
  fc.record({ edit: fc.constant('attachment'), path: attachment, text }),
  fc.record({ edit: fc.constant('drop media'), path: fc.oneof(path, attachment) }),
)

const chapter = fc.constantFrom('kai-tou', 'di-er')
const chapterText = fc.constantFrom(
  '---\ntitle: 开头\nsummary: 第一章\norder: 2\n---\n\n打 0700-5550123，**说明（重要）**后面。\n',
  '---\ntitle: 又一章\nsummary: 讲别的\n---\n\n## 甲\n\n## 甲\n\n<u>线</u>\n',
  '---\ntitle: 不行的\nsummary: 代码\n---\n\n{1 + 1}\n',
)

const onHandbook: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ edit: fc.constant('chapter'), name: chapter, text: chapterText }),
  fc.record({ edit: fc.constant('drop chapter'), name: chapter }),
)

/** Minutes, an hour at which something may appear, a day, a month. */
const minutes = fc.constantFrom(1, 7, 60, 600, 24 * 60, 9 * 24 * 60)

const onTime: fc.Arbitrary<Edit> = fc.record({ edit: fc.constant('clock'), minutes })

const onAddress: fc.Arbitrary<Edit> = fc.record({
  edit: fc.constant('address'),
  baseUrl: fc.constantFrom(undefined, 'https://other.example/portal'),
})

const anyField = fc.constantFrom(...everyField).chain(anyEditOf)

/** Any change of a county, whoever makes it. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 8, arbitrary: anyField },
  { weight: 5, arbitrary: onEntries },
  { weight: 3, arbitrary: fc.constantFrom(...vocabularyIds).chain(anyRowEdit) },
  { weight: 2, arbitrary: fc.constantFrom(...settings).chain(anySetting) },
  { weight: 3, arbitrary: onMedia },
  { weight: 2, arbitrary: onTime },
  { weight: 1, arbitrary: onHandbook },
  { weight: 1, arbitrary: onAddress },
)

const few = (edit: fc.Arbitrary<Edit>) => fc.array(edit, { minLength: 1, maxLength: 3 })

/** Edits of one kind each: a page that forgot what it is made of must not be made anew for another reason. */
const editsOfOneKind: readonly fc.Arbitrary<Edit[]>[] = [
  few(anyField),
  editsOfEveryField,
  few(onEntries),
  fc.tuple(...vocabularyIds.map(anyRowEdit)),
  fc.tuple(...settings.map(anySetting)),
  few(onMedia),
  few(onTime),
  few(onHandbook),
  few(onAddress),
]

/** Edits between one release and the next, again and again: of each kind once in any order, then a few times of any kinds. */
export const anyCourse: fc.Arbitrary<Edit[][]> = fc
  .tuple(
    fc
      .shuffledSubarray([...editsOfOneKind], { minLength: editsOfOneKind.length })
      .chain((kinds) => fc.tuple(...kinds)),
    fc.array(few(anyEdit), { maxLength: 3 }),
  )
  .map(([ofOneKind, ofAny]) => [...ofOneKind, ...ofAny])

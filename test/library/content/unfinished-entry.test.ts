import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Edition } from '../../../src/library/edition/edition.ts'
import { unfinishedEntry } from '../../../src/library/content/unfinished-entry.ts'
import { orderFacts } from '../../../src/library/site/release-order.ts'
import type { CollectionName } from '../../../src/model/collections.ts'
import { collectionNames, collections } from '../../../src/model/collections.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'
import { anyEntry } from '../../fixtures/any-entry.ts'

const edition = new Edition()
edition.tell(orderFacts({ contentDir: '/nowhere', now: new Date('2026-11-22T02:00:00Z'), baseUrl: undefined }))

const taken = (collection: CollectionName, text: string) =>
  edition.ask(() => unfinishedEntry(collection, collections[collection].example.id, text))

const exampleWith = (collection: CollectionName, more: Record<string, unknown>) => {
  const { id, data, body } = collections[collection].example
  return joinFrontMatter({ id, ...data, ...more }, body)
}

describe('an entry that is still being written', () => {
  it.each(collectionNames)('has a sign for everything required that is missing: %s', (collection) => {
    const { fields } = collections[collection]
    const { data } = taken(collection, '---\n---\n')
    const texts = Object.entries(fields).filter(([, field]) => field.required && field.kind === 'text')
    expect(texts.length).toBeGreaterThan(0)
    for (const [name, { label }] of texts) expect(data).toHaveProperty(name, `（${label}还没填）`)
  })

  it('keeps words that are too long as they were written', () => {
    const title = '很长的标题'.repeat(20)
    expect(taken('reports', exampleWith('reports', { title })).data).toMatchObject({ title })
  })

  it('does without what is wrong and need not be there, and keeps all else', () => {
    const { data } = taken('stations', exampleWith('stations', { email: '不是邮箱', phone: '不是电话' }))
    expect(data).not.toHaveProperty('phone')
    expect(data).toMatchObject({ name: collections.stations.example.data.name })
  })

  it('does without a photo that was not chosen, and keeps the one beside it', () => {
    const right = { image: '/media/2026/11/0123456789abcdef-1x1.jpg', alt: '门口' }
    const { data } = taken('reports', exampleWith('reports', { title: '', photos: [{ alt: '没有图' }, right] }))
    expect(data).toMatchObject({ photos: [right] })
  })

  it('has all that is required, whatever else it says', () => {
    fc.assert(
      fc.property(anyEntry, ({ collection, id, text }) => {
        const { data } = edition.ask(() => unfinishedEntry(collection, id, text))
        const { fields } = collections[collection]
        const required = Object.entries(fields).filter(([, { required, kind }]) => required && kind !== 'markdown')
        for (const [name] of required) expect(data).toHaveProperty(name)
      }),
    )
  })
})

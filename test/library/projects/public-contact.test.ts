import { describe, expect, it } from 'vitest'
import { publicContact } from '../../../src/library/projects/public-contact.ts'
import { checkEntry } from '../../../src/model/check-entry.ts'
import { collections } from '../../../src/model/collections.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'

const written = { phone: '0700-5550199', name: '孟冬梅', email: 'meng@qinghe.example' }
const switches = (on: boolean) => ({ phonePublic: on, namePublic: on, emailPublic: on })

/** The contact as a page's data holds it, from what an editor wrote. */
const shown = (contact: Record<string, unknown> | undefined) => {
  const { id, data } = collections.projects.example
  const { data: project } = checkEntry({
    collection: 'projects',
    id,
    text: joinFrontMatter({ ...data, id, contact }, ''),
  })
  if (!project) throw new Error('the fixture is wrong')
  return Object.values(publicContact(project.contact)).filter((value) => value !== undefined)
}

describe('what a provider keeps private', () => {
  it.each([
    ['whose switches are off', { ...written, ...switches(false) }],
    ['whose switches were never touched', written],
    ['that was never given', undefined],
  ])('says nothing of a contact %s', (_which, contact) => {
    expect(shown(contact)).toEqual([])
  })

  it('keeps name and address back although the number beside them is public', () => {
    expect(shown({ ...written, phonePublic: true })).toEqual(['0700-5550199'])
  })

  it('gives out what its switches say', () => {
    expect(shown({ ...written, ...switches(true) })).toEqual(Object.values(written))
  })
})

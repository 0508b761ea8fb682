import { expect, it } from 'vitest'
import { collections } from '../../../src/model/collections.ts'
import { joinFrontMatter } from '../../../src/model/entry-text.ts'
import { partsOf } from '../../../src/release/preview/contract.ts'

const project = (told: Record<string, unknown>) =>
  partsOf({
    kind: 'entry',
    collection: 'projects',
    id: 'caichage',
    text: joinFrontMatter({ ...collections.projects.example.data, ...told }, ''),
  })

it('offers no poster of a project that is no brand', () => {
  expect(project({ brand: undefined })).not.toHaveProperty('poster')
  expect(project({ brand: null })).not.toHaveProperty('poster')
})

it('offers the poster of a brand', () => {
  expect(project({ brand: { slogan: '有事到榕树下坐坐' } }).poster).toBe('/posters/brand/caichage/')
})

it('offers none of a text whose fields cannot be read', () => {
  const parts = partsOf({ kind: 'entry', collection: 'projects', id: 'caichage', text: 'brand' })
  expect(parts).not.toHaveProperty('poster')
})

import { beforeAll, describe, expect, it, vi } from 'vitest'
import { collectionNames, collections } from '../../../src/model/collections.ts'
import { decapConfig, MORE, NEAR } from '../../../cms/editor/config-from-model.ts'
import type { DecapField } from '../../../cms/editor/widget-of-kind.ts'
import { decapValidator } from './validate-like-decap.ts'

const facts = {
  vocabularies: { categories: [{ id: 'chuan-jineng', label: '传技能', group: '五传' }] },
}
const config = decapConfig(facts)

interface FormPart {
  name: string
  label: string
  fields?: DecapField[]
  files?: FormPart[]
}
const forms = (config.collections as FormPart[]).flatMap((form) => [form, ...(form.files ?? [])])
const everyField = (fields: DecapField[]): DecapField[] =>
  fields.flatMap((field) => [field, ...everyField(field.fields ?? [])])
const formOf = (name: string) => forms.find((form) => form.name === name)?.fields ?? []

describe('the form made from the model', () => {
  let validate: Awaited<ReturnType<typeof decapValidator>>
  beforeAll(async () => {
    validate = await decapValidator()
  })

  it('is refused by Decap when a field has no name', () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined)
    const broken = { ...config, collections: [{ ...config.collections[0], fields: [{ label: '标题' }] }] }
    expect(() => validate(broken)).toThrow('name')
  })

  it('passes the check of Decap itself', () => {
    expect(() => validate(config)).not.toThrow()
  })

  it('tells for every field what it is called, what to write and how', () => {
    const fields = forms.flatMap((form) => everyField(form.fields ?? []))
    expect(fields.length).toBeGreaterThan(200)
    const silent = fields.filter(({ label, hint, widget }) => !label || !hint || !widget)
    expect(silent).toEqual([])
  })

  it('asks for every field of the model and for nothing else', () => {
    for (const name of collectionNames) {
      const asked = formOf(name).map((field) => field.name)
      const told = Object.keys(collections[name].fields)
      expect(asked.filter((field) => ![MORE, NEAR].includes(field)).sort()).toEqual(told.sort())
    }
  })

  it('puts what must be written before what may be left out', () => {
    const names = formOf('reports').map(({ name }) => name)
    expect(names.indexOf('title')).toBeLessThan(names.indexOf('body'))
    expect(names.indexOf('body')).toBeLessThan(names.indexOf(MORE))
    expect(names.indexOf(MORE)).toBeLessThan(names.indexOf('publishAt'))
  })

  it('offers the choices that the county keeps as data', () => {
    const categories = formOf('reports').find(({ name }) => name === 'categories')
    expect(categories?.['options']).toEqual(facts.vocabularies.categories)
  })

  it('loads nothing but the page of a list that is looked at', () => {
    for (const collection of config.collections) {
      if ('folder' in collection) expect(collection.sortable_fields).toEqual([])
      expect(collection).not.toHaveProperty('view_filters')
    }
    expect(config.search).toBe(false)
  })
})

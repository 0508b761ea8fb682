import { expect, it } from 'vitest'
import { thisOne } from '../../../../cms/editor/comparing/this-one.ts'

it.each([
  ['a report', 'reports', '这一篇'],
  ['an event', 'events', '这一场'],
  ['the settings', 'settings', '这一份'],
  ['a word list', 'vocabularies', '这一份'],
])('%s is called what people call it', (_, collection, words) => expect(thisOne(collection)).toBe(words))

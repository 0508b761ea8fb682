import { expect, it } from 'vitest'
import { propertyTests } from '../../../scripts/try-long/property-tests.ts'

it('every test that tries endless inputs is found by what it imports, and no other', () => {
  const found = propertyTests()
  for (const name of ['test/model/malformed.test.ts', 'test/journey/any-content.build.test.ts'])
    expect(found).toContain(name)
  expect(found).not.toContain('test/model/filed-as.test.ts')
})

it('words choose among them', () => {
  expect(propertyTests(['any-editing'])).toEqual(['test/cms/gateway/any-editing.test.ts'])
})

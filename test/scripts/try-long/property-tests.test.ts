import { expect, it } from 'vitest'
import { propertyTests } from '../../../scripts/try-long/property-tests.ts'

it('every test that tries endless inputs or moments is found by what it imports, and no other', () => {
  const found = propertyTests()
  for (const name of ['model/malformed', 'journey/any-content.build', 'cms/gateway/content-store/killed'])
    expect(found).toContain(`test/${name}.test.ts`)
  expect(found).not.toContain('test/model/filed-as.test.ts')
})

it('words choose among them', () => {
  expect(propertyTests(['any-editing'])).toEqual(['test/cms/gateway/drafts/any-editing.test.ts'])
})

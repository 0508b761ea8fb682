import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkWordList } from '../../src/model/site-files.ts'

const need = (id: string, label: string, words: string) =>
  `  - { id: ${id}, label: ${label}, words: [${words}] }\n`

const checked = (...rows: string[]) => checkWordList('needs', `rows:\n${rows.join('')}`)

describe('the list of needs', () => {
  it('names a word that another need has already, in whatever width it is written', () => {
    const { problems } = checked(need('lifa', '理发', '剃头, 3·5'), need('xiu', '修家电', "修电视, '３·5'"))
    expect(problems).toMatchObject([
      {
        code: 'same-word-twice',
        field: 'rows.1.words.1',
        line: 3,
        message: expect.stringContaining('“理发”'),
      },
    ])
  })

  it('names a word that is the name of a need, its own too', () => {
    const { problems } = checked(need('lifa', '理发', '剃头, 理发'), need('xiu', '剃头', '剪头发'))
    expect(problems.map(({ field }) => field)).toEqual(['rows.0.words.1', 'rows.1.label'])
  })

  it('asks for at least one word, and for no blank one', () => {
    expect(checked(need('lifa', '理发', '')).problems).toMatchObject([{ field: 'rows.0.words' }])
    expect(checked(need('lifa', '理发', "剃头, ' '")).problems).not.toEqual([])
  })

  it('of the sample county has no problem, and forty needs', () => {
    const text = readFileSync('content/vocabularies/needs.yml', 'utf8')
    const { value, problems } = checkWordList('needs', text)
    expect(problems).toEqual([])
    expect(value?.length).toBeGreaterThanOrEqual(40)
  })
})

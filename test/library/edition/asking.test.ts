import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { fact, keyOf, question, whereabouts } from '../../../src/library/edition/asking.ts'
import { Edition } from '../../../src/library/edition/edition.ts'

const dish = fact<string>('dish')
const folder = whereabouts<string>('folder')
const menu = question('menu', (day: string) => `${day}：${dish(day) ?? '休息'}`)

const editionWith = (dishes: Record<string, string>, below?: Edition) => {
  const edition = new Edition(below)
  edition.tell({ dish: new Map(Object.entries(dishes)) })
  return edition
}

describe('what is made', () => {
  it('knows what it was made of, however two that wait take turns', async () => {
    const edition = editionWith({ mon: '豆腐', tue: '青菜' })
    const page = (day: string, inMs: number) =>
      edition.make(async () => {
        await wait(inMs)
        const first = menu(day)
        await wait(inMs)
        return [first, dish(`${day}-evening`)]
      })
    const [monday, tuesday] = await Promise.all([page('mon', 3), page('tue', 2)])
    expect(monday.of.from.map(({ key }) => key)).toEqual([keyOf('menu', 'mon'), keyOf('dish', 'mon-evening')])
    expect(tuesday.of.from.map(({ key }) => key)).toEqual([
      keyOf('menu', 'tue'),
      keyOf('dish', 'tue-evening'),
    ])
  })

  it('holds until something that it was made of is another', async () => {
    const edition = editionWith({ mon: '豆腐' })
    const { of } = await edition.make(async () => menu('mon'))
    edition.tell({
      dish: new Map([
        ['mon', '豆腐'],
        ['tue', '青菜'],
      ]),
    })
    expect(edition.stillHolds(of)).toBe(true)
    edition.tell({ dish: new Map([['mon', '青菜']]) })
    expect(edition.stillHolds(of)).toBe(false)
  })

  it('holds no more when what it was made of has been another for a while', async () => {
    const edition = editionWith({ mon: '豆腐' })
    const { of } = await edition.make(async () => menu('mon'))
    edition.tell({ dish: new Map([['mon', '青菜']]) })
    edition.ask(() => menu('mon'))
    edition.tell({ dish: new Map([['mon', '豆腐']]) })
    expect(edition.stillHolds(of)).toBe(false)
  })

  it('holds no more when something of it is told anew before it is ready', async () => {
    const edition = editionWith({ mon: '豆腐' })
    const making = edition.make(async () => {
      const first = menu('mon')
      await wait(1)
      return first
    })
    edition.tell({ dish: new Map([['mon', '青菜']]) })
    const { made, of } = await making
    expect([made, edition.stillHolds(of)]).toEqual(['mon：豆腐', false])
  })

  it('is not made of where things lie', async () => {
    const edition = new Edition()
    edition.tell({ folder: new Map([['', '/one']]) })
    const { made, of } = await edition.make(async () => folder())
    edition.tell({ folder: new Map([['', '/other']]) })
    expect([made, of.from, edition.stillHolds(of), edition.ask(folder)]).toEqual(['/one', [], true, '/other'])
  })
})

describe('a draft on top of an edition', () => {
  const onTop = (below: Edition, day: string, value: string | undefined) => {
    const draft = new Edition(below)
    draft.tellAlso([['dish', day, value]])
    return draft
  }

  it('is answered with the draft and with everything else below it, which changes in nothing', async () => {
    const below = editionWith({ mon: '豆腐', tue: '青菜' })
    const { of } = await below.make(async () => [menu('mon'), menu('tue')])
    const draft = onTop(below, 'mon', '鱼')
    expect(draft.ask(() => [menu('mon'), menu('tue')])).toEqual(['mon：鱼', 'tue：青菜'])
    expect(below.ask(() => menu('mon'))).toBe('mon：豆腐')
    expect([draft.stillHolds(of), below.stillHolds(of)]).toEqual([false, true])
  })

  it('knows nothing of another draft', () => {
    const below = editionWith({ mon: '豆腐' })
    const [one, other] = [onTop(below, 'mon', '鱼'), onTop(below, 'tue', '虾')]
    expect(one.ask(() => [menu('mon'), menu('tue')])).toEqual(['mon：鱼', 'tue：休息'])
    expect(other.ask(() => [menu('mon'), menu('tue')])).toEqual(['mon：豆腐', 'tue：虾'])
  })

  it('can take away what is told below, also all of it', () => {
    const below = editionWith({ mon: '豆腐' })
    expect(onTop(below, 'mon', undefined).ask(() => menu('mon'))).toBe('mon：休息')
    expect(editionWith({}, below).ask(() => menu('mon'))).toBe('mon：休息')
    expect(below.ask(() => menu('mon'))).toBe('mon：豆腐')
  })

  it('is gone once all facts are told anew', () => {
    const edition = editionWith({ mon: '豆腐' })
    edition.tellAlso([['dish', 'tue', '虾']])
    edition.tell({ dish: new Map([['mon', '豆腐']]) })
    expect(edition.ask(() => menu('tue'))).toBe('tue：休息')
  })

  it('holds through all that its own drafts say on top of each other', () => {
    const draft = onTop(onTop(editionWith({ mon: '豆腐' }), 'mon', '鱼'), 'tue', '虾')
    expect(draft.ask(() => [menu('mon'), menu('tue')])).toEqual(['mon：鱼', 'tue：虾'])
  })
})

describe('asking', () => {
  it('outside of an edition is refused, also after something was made in one', async () => {
    expect(() => menu('mon')).toThrow('outside of an edition')
    await editionWith({ mon: '豆腐' }).make(async () => menu('mon'))
    expect(() => menu('mon')).toThrow('outside of an edition')
  })

  it('by two names that are the same is refused', () => {
    expect(() => fact('menu')).toThrow('menu')
  })

  it('for what no question answers is refused', () => {
    expect(() => new Edition().answer('asked-no-more')).toThrow('asked-no-more')
  })
})

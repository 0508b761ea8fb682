import { fixtureCounty, type FixtureEntry } from '../../../fixtures/county.ts'

/** Of so many people there is a roll. */
export const COUNTS = [1, 2, 3, 4, 5, 6, 9, 10, 20] as const
/** Of the first, second, third … */
export const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'
const SUMMARY =
  '他在渡口摆渡三十一年，头班船等学生，末班船等晚归的人，没有误过一天。江对岸三十九户的米、药和信，都坐过他的船。'
const STORY =
  '天还没亮，渡口的灯先亮了。他说，灯亮着，走夜路的人心里就有数，脚下就稳，船也就不急着开。'.repeat(4)

/** The quarter of a roll of so many. */
export const quarterOf = (count: number): string => `${2000 + count}-q1`

const person = (id: string, name: string, quarter: string): FixtureEntry => ({
  collection: 'good-people',
  id,
  data: {
    persons: [{ name }],
    title: '渡口的灯，三十一年没晚过',
    summary: SUMMARY,
    honours: [{ level: 'county', class: 'jingye', period: quarter, awardedBy: '县文明办' }],
  },
})

const MANY = Array.from({ length: 12 }, (_, at) => ({ name: `${SURNAMES[at] ?? ''}${'长'.repeat(19)}` }))

/** Twenty people, and among them twelve who were honoured together. */
const withLongEntry: FixtureEntry[] = Array.from({ length: 21 }, (_, at) => {
  const one = person(`beside-${at}`, `${SURNAMES[at] ?? '毛'}渡生`, '1997-q1')
  return at === 10 ? { ...one, data: { ...one.data, persons: MANY } } : one
})

/** In a quarter of its own, so many people; one of them has died. */
const peopleOf = (count: number): FixtureEntry[] =>
  Array.from({ length: count }, (_, at) => ({
    collection: 'good-people' as const,
    id: `of-${count}-${at}`,
    data: {
      persons: [{ name: `${SURNAMES[at] ?? '赵'}渡生` }],
      title: '渡口的灯，三十一年没晚过',
      summary: SUMMARY,
      quote: '船在，路就在。',
      honours: [{ level: 'county', class: 'jingye', period: quarterOf(count), awardedBy: '县文明办' }],
      status: at === 1 ? 'posthumous' : 'listed',
    },
    body: STORY,
  }))

/** Twenty people whose deeds take three lines. */
const withLongTitles: FixtureEntry[] = Array.from({ length: 20 }, (_, at) => {
  const one = person(`long-title-${at}`, `${SURNAMES[at] ?? '毛'}渡生`, '1996-q1')
  return {
    ...one,
    data: { ...one.data, title: '渡口的灯，三十一年没有晚过一天，也没有收过一分钱，船在路就在' },
  }
})

/** Twenty people, one entry of them of five who were honoured together; some deeds are longer than others. */
const withFive: FixtureEntry[] = Array.from({ length: 20 }, (_, at) => {
  const one = person(`five-${at}`, `${SURNAMES[at] ?? '毛'}渡生`, '1995-q1')
  const five = Array.from({ length: 5 }, (_each, other) => ({ name: `${SURNAMES[other] ?? ''}建国` }))
  const title = at % 3 === 0 ? '三十一年如一日守着渡口的灯，风雨无阻接送学生和老人过江' : one.data?.title
  return { ...one, data: { ...one.data, title, ...(at === 10 && { persons: five }) } }
})

/** A county with a roll in each quarter: of each number of people, and of the hardest. */
export const rollCounty = () =>
  fixtureCounty([
    ...withLongTitles,
    ...withFive,
    ...COUNTS.flatMap(peopleOf),
    ...withLongEntry,
    ...['one', 'other'].map((id): FixtureEntry => ({
      collection: 'good-people',
      id,
      data: {
        title: '渡'.repeat(40),
        summary: `${'船'.repeat(299)}。`,
        persons: MANY,
        honours: [{ level: 'county', class: 'jingye', period: '1998-q1' }],
      },
    })),
    {
      collection: 'good-people',
      id: 'mourned',
      data: { status: 'posthumous', honours: [{ level: 'county', class: 'jingye', period: '1999-q1' }] },
    },
  ])

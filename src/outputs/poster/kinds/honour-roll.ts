import { peopleByLevelUrl, peopleByQuarterUrl } from '../../../model/addresses.ts'
import { boardOfLevel, boardOfQuarter, type PersonSummary } from '../../../library/people/people.ts'
import { periodName } from '../../../library/site/period-names.ts'
import { labelOf, siteSettings } from '../../../library/site/site.ts'
import { severalSheets } from '../pieces/frame.ts'
import { footOf, plateOf } from '../pieces/station-surround.ts'
import type { Poster } from '../poster.ts'
import { withStories } from '../roll/honoured.ts'
import { rollSheets } from '../roll/roll-sheet.ts'

const roll = async (
  title: string,
  people: readonly PersonSummary[],
  path: string,
  label: string,
): Promise<Poster | undefined> => {
  if (people.length === 0) return undefined
  const honoured = await withStories(people)
  const surround = {
    plate: plateOf(undefined),
    label,
    // Nobody hangs a feast's frame around those alone who have died.
    temper: people.every(({ posthumous }) => posthumous) ? ('solemn' as const) : ('festive' as const),
    foot: footOf(undefined, path, '扫一扫，看事迹'),
  }
  return {
    title,
    description: `${siteSettings().county}${title}，${people.length} 则事迹。`,
    back: { label: '好人榜', href: path },
    shareImage: { collection: 'site', id: 'people' },
    compose: (format) => severalSheets(surround, format, (area) => rollSheets(title, honoured, area)),
  }
}

/** 光荣榜 of a quarter. */
export const quarterRoll = (quarter: string): Promise<Poster | undefined> =>
  roll(`${periodName(quarter)}光荣榜`, boardOfQuarter(quarter), peopleByQuarterUrl(quarter), '光荣榜')

/** 善行义举榜 of a level of honours. */
export const levelRoll = (level: string): Promise<Poster | undefined> =>
  roll(
    `${labelOf('honourLevels', level)}善行义举榜`,
    boardOfLevel(level),
    peopleByLevelUrl(level),
    '善行义举榜',
  )

/** Which boards there are: of the county and of every station with enough to tell, for this quarter and the last. */
import { posterUrl } from '../../../model/addresses.ts'
import { COUNTY_POSTER } from '../../../model/posters/poster-kinds.ts'
import { boardId, quartersOnBoards } from '../../../model/posters/quarter-board.ts'
import { published } from '../../../library/entries/entries.ts'
import { boardStories } from '../../../library/overviews/quarter-board.ts'
import { periodName } from '../../../library/site/period-names.ts'
import { today } from '../../../library/site/release-order.ts'

/** `2026-q4-qingshi-cun`, `2026-q4-county` */
const OWNER_IN_QUARTER = /^(\d{4}-q[1-4])-([a-z0-9-]+)$/

/** Whose board of which quarter an id names. */
export const boardOfId = (id: string): { quarter: string; owner: string } | undefined => {
  const [, quarter, owner] = OWNER_IN_QUARTER.exec(id) ?? []
  return quarter === undefined || owner === undefined ? undefined : { quarter, owner }
}

/** The boards of an owner, the newest first; none where there was too little to tell. */
export const boardsOf = (owner: string): { id: string; label: string; href: string }[] =>
  quartersOnBoards(today())
    .filter((quarter) => boardStories(quarter, owner === COUNTY_POSTER ? '' : owner).length > 0)
    .map((quarter) => {
      const id = boardId(quarter, owner)
      return { id, label: `${periodName(quarter)}宣传栏`, href: posterUrl('quarter-board', id) }
    })

/** The ids of all boards of this quarter and the last. */
export const boardsOfNow = (): string[] =>
  [COUNTY_POSTER, ...published('stations').map(({ id }) => id)].flatMap((owner) =>
    boardsOf(owner).map(({ id }) => id),
  )

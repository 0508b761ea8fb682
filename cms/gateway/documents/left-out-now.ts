import { beijingDay, beijingMoment } from '../../../src/model/beijing-time.ts'
import {
  entriesToKnow,
  isAboutLostStory,
  lostStories,
  namedByBoards,
} from '../../../src/model/posters/lost-stories.ts'
import { quartersOnBoards } from '../../../src/model/posters/quarter-board.ts'
import type { Problem } from '../../../src/model/problems.ts'
import { wordListFile } from '../../../src/model/site-file-paths.ts'
import type { Desk } from '../desk/desk.ts'
import { whereaboutsOfAll } from './whereabouts.ts'

const LIST = wordListFile('boards')

/**
 * What the live site did without, in the desk's own words where it knows more: a release knows of a picked story that nobody
 * published it, and not whether it is a draft, withdrawn or deleted, nor what it is called.
 */
export const leftOutAsKnownHere = async (
  desk: Desk,
  leftOut: readonly Problem[],
): Promise<readonly Problem[]> => {
  if (!leftOut.some(isAboutLostStory)) return leftOut
  const now = await desk.store.now()
  const textId = await now.published(LIST)
  const named = textId === undefined ? [] : namedByBoards(await desk.store.text(textId))
  const [, since] = quartersOnBoards(beijingDay(desk.clock()))
  const whereaboutsOf = await whereaboutsOfAll(desk, now, entriesToKnow(named), beijingMoment(desk.clock()))
  return [...leftOut.filter((found) => !isAboutLostStory(found)), ...lostStories(named, since, whereaboutsOf)]
}

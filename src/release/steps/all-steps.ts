import type { Problem } from '../../model/problems.ts'
import { feedStep } from './feed-step.ts'
import { photosStep } from './photos-step.ts'
import type { ReleaseStep } from './release-step.ts'
import { searchStep } from './search-step.ts'
import { shareImagesStep } from './share-images-step.ts'
import { sitemapStep } from './sitemap-step.ts'

/** What a release holds besides pages, in the order it is made. @returns what had to be left out */
export const takeAllSteps = async (step: ReleaseStep): Promise<Problem[]> => {
  const left = await photosStep(step)
  await sitemapStep(step)
  await shareImagesStep(step, () => searchStep(step))
  feedStep(step)
  return left
}

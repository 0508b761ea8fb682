import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CARDS_WORTH_A_PROCESS } from '../../outputs/share-image/card-drawing.ts'
import type { CardOfRelease } from '../../outputs/share-image/render-cards.ts'
import { drawMissingCards, takeKeptCards } from '../../outputs/share-image/render-cards.ts'
import type { CardProblem } from '../../outputs/share-image/share-card.ts'
import { releaseSteps } from '../contract.ts'
import type { ReleaseStep } from './release-step.ts'

/** Kept in the build's log: a rare character or a shortened title does not hold back a release. */
const warn = ({ path, title, message, fix }: CardProblem) =>
  console.error(`分享图 ${path}（${title}）：${message}${fix}`)

/**
 * The release's step that draws the image of every shared link, from `release-data/share-cards.json`.
 * @param meanwhile what the build does while a process loads its faces for a few images; many are drawn before it
 *   begins, so that the memory of both is never needed at once
 */
export const shareImagesStep = async (
  { outDir, pagesSaid, cacheDir, report }: ReleaseStep,
  meanwhile: () => Promise<void>,
): Promise<void> => {
  const missing = takeKeptCards({
    cards: JSON.parse(readFileSync(join(pagesSaid, 'share-cards.json'), 'utf8')) as CardOfRelease[],
    outDir,
    cacheDir: join(cacheDir, 'share-images'),
    onProgress: (done, total) => done % 50 === 0 && report({ step: releaseSteps.shareImages, done, total }),
  })
  const drawing = drawMissingCards(missing)
  if (missing.orders.length > CARDS_WORTH_A_PROCESS) await drawing
  const [{ problems }] = await Promise.all([drawing, meanwhile()])
  problems.forEach(warn)
}

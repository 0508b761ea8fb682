import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSteps } from '../../model/build-progress.ts'
import type { ReleaseStep } from '../release-outputs.ts'
import type { CardOfRelease } from './render-cards.ts'
import { renderShareImages } from './render-cards.ts'
import type { CardProblem } from './share-card.ts'

/** Kept in the build's log: a rare character or a shortened title does not hold back a release. */
const warn = ({ path, title, message, fix }: CardProblem) =>
  console.error(`分享图 ${path}（${title}）：${message}${fix}`)

/** The release's step that draws the image of every shared link, from `release-data/share-cards.json`. */
export const shareImagesStep = async ({ outDir, dataDir, cacheDir, report }: ReleaseStep): Promise<void> => {
  const cards = JSON.parse(readFileSync(join(dataDir, 'share-cards.json'), 'utf8')) as CardOfRelease[]
  const { problems } = await renderShareImages({
    cards,
    outDir,
    cacheDir: join(cacheDir, 'share-images'),
    onProgress: (done, total) => done % 50 === 0 && report({ step: buildSteps.shareImages, done, total }),
  })
  problems.forEach(warn)
}

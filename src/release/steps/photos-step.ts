import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../../model/problems.ts'
import { derivePhotos } from '../../outputs/photo/derive-photos.ts'
import { linkFile } from '../../outputs/linked-files.ts'
import { PHOTO_RECIPE } from '../../outputs/photo/photo-recipe.ts'
import { placeAttachments } from '../../outputs/photo/place-attachments.ts'
import type { OfferedFile } from '../../outputs/photo/place-attachments.ts'
import type { ShownMedia } from '../../outputs/photo/media-files.ts'
import { releaseSteps } from '../contract.ts'
import type { ReleaseStep } from './release-step.ts'

interface MediaList {
  photos: ShownMedia[]
  attachments: OfferedFile[]
}

/**
 * The release's step that places photos in the sizes pages need, and attachments as they are.
 * @returns photos that cannot be read, and files that have gone since the entries were
 */
export const photosStep = async (step: ReleaseStep): Promise<Problem[]> => {
  const { photos, attachments } = JSON.parse(
    await readFile(join(step.pagesSaid, 'media.json'), 'utf8'),
  ) as MediaList
  const photosDir = join(step.cacheDir, 'photos', PHOTO_RECIPE)
  const { names, problems } = await derivePhotos({
    used: photos,
    contentDir: step.contentDir,
    photosDir,
    onProgress: (done, total) => done % 50 === 0 && step.report({ step: releaseSteps.photos, done, total }),
  })
  const target = join(step.outDir, 'photos')
  await mkdir(target, { recursive: true })
  for (const name of new Set(names)) linkFile(join(photosDir, name), join(target, name))
  return [...problems, ...(await placeAttachments({ used: attachments, ...step }))]
}

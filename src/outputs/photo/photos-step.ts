import { existsSync } from 'node:fs'
import { copyFile, link, mkdir, readFile } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { buildSteps } from '../../model/build-progress.ts'
import { BuildProblems } from '../build-problems.ts'
import type { ReleaseStep } from '../release-outputs.ts'
import { derivePhotos } from './derive-photos.ts'
import type { PhotoProblem, UsedPhoto } from './derive-photos.ts'

interface MediaList {
  photos: UsedPhoto[]
  attachments: UsedPhoto[]
}

/** Attachments keep their address; a hard link costs nothing, a copy serves other disks. */
const placeAttachment = async (
  used: UsedPhoto,
  { contentDir, outDir }: ReleaseStep,
): Promise<PhotoProblem[]> => {
  const source = join(contentDir, used.mediaPath)
  const target = join(outDir, used.mediaPath)
  if (!source.startsWith(join(contentDir, 'media', sep)) || !existsSync(source))
    return [
      {
        message: `找不到附件 ${used.mediaPath}。`,
        file: used.file,
        field: used.field,
        fix: '请重新上传这个附件，或把它从这一篇里删去。',
      },
    ]
  await mkdir(dirname(target), { recursive: true })
  if (!existsSync(target)) await link(source, target).catch(() => copyFile(source, target))
  return []
}

/** The release's step that places photos in the sizes pages need, and attachments as they are. */
export const photosStep = async (step: ReleaseStep): Promise<void> => {
  const { photos, attachments } = JSON.parse(
    await readFile(join(step.dataDir, 'media.json'), 'utf8'),
  ) as MediaList
  const { problems } = await derivePhotos({
    used: photos,
    ...step,
    onProgress: (done, total) => done % 50 === 0 && step.report({ step: buildSteps.photos, done, total }),
  })
  const missing = (await Promise.all(attachments.map((used) => placeAttachment(used, step)))).flat()
  if (problems.length + missing.length > 0) throw new BuildProblems([...problems, ...missing])
}

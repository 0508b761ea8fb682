import { canBeLaid, type PaperChoice } from '../../src/model/posters/laying-ways.ts'
import { isPosterKind } from '../../src/model/posters/poster-kinds.ts'
import { sizesOf } from '../../src/outputs/poster/poster.ts'

/**
 * What of a choice for many posters holds for one: a size that it comes in, else its usual one, and a way in which that can be
 * laid out, else whole. Its page would fall back to the same.
 * @param path `/posters/banner/qingshi-cun/`
 */
export const choiceForPoster = (path: string, { size, ink, way }: PaperChoice): PaperChoice => {
  const [, , kind = ''] = path.split('/')
  const sizes = isPosterKind(kind) ? sizesOf(kind) : []
  const offered = sizes.find(({ id }) => id === size)
  const paper = offered ?? sizes[0]
  const canBe = way !== undefined && paper !== undefined && canBeLaid(way, paper, paper.format)
  return { size: offered?.id, ink, way: canBe ? way : undefined }
}

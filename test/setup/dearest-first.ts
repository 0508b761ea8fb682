import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

/**
 * Files that take by far the longest, the longest first. One of them that began last would keep one core busy while the
 * others have nothing to do any more. A name that is gone does no harm, and nothing depends on the order.
 */
const dearest = [
  'cms/gateway/content-store/killed',
  'cms/gateway/content-store/adopt/adopt-earlier',
  'cms/gateway/content-store/push-answers',
  'outputs/share-image/card-drawing',
  'outputs/share-image/render-cards',
  'outputs/poster/reference-images',
  'outputs/photo/hand-copied-photos',
  'release/switch/killed-sharing',
  'outputs/search/killed',
  'scripts/adopt',
  // Of those that need the sample site the first builds it, and the others wait.
  'scripts/export-site/exported-sample',
  'release/step-by-step',
  'release/another-program',
  'site/two-builds',
  'release/compile/compile-program',
  'release/killed-maker',
  'scripts/county-commands',
  'release/preview/preview',
  'outputs/pack/pack',
  'scripts/start',
  'journey/broken-content',
  'site/accessibility',
  'outputs/poster/printed-poster',
  'cms/guide/guide-pictures',
  'cms/editor/keeping/keeping',
  'cms/editor/preview',
  'outputs/screen/wall',
  'cms/editor/uploads/photos-travel',
  'site/jumps',
  'journey/publish',
  'outputs/menu/menu-filters',
]

/** They start git thousands of times, and to start a program costs a process three times as much once it holds a gigabyte. */
const startsManyPrograms = (moduleId: string): boolean => moduleId.includes('/test/cms/gateway/')

const rank = ({ moduleId }: TestSpecification): number => {
  const at = dearest.findIndex((name) => moduleId.includes(`/test/${name}.`))
  if (at >= 0) return at
  return startsManyPrograms(moduleId) ? dearest.length : dearest.length + 1
}

/** The dearest files of a kind first, then as vitest has it: by what they took the last time, else by their length. */
export class DearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const kinds = [...new Set(sorted.map(({ project }) => project.name))]
    const kindOf = ({ project }: TestSpecification) => kinds.indexOf(project.name)
    return sorted.toSorted((a, b) => kindOf(a) - kindOf(b) || rank(a) - rank(b))
  }
}

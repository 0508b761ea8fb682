/** Run by Vite as the pages are: so both ask one and the same library, also after it was edited. */
import type { Content } from '../../src/library/content/open-content.ts'
import { openContent } from '../../src/library/content/open-content.ts'
import { askingMeanwhile } from '../../src/library/edition/asking.ts'
import { Edition } from '../../src/library/edition/edition.ts'
import type { ReleaseOrder } from '../../src/library/site/release-order.ts'
import { orderFacts } from '../../src/library/site/release-order.ts'
import { problemLine } from '../../src/model/problems.ts'

const edition = new Edition()
let content: Content | undefined

/** Reads what has changed in the content folder. @throws Error with the problems when every page depends on them */
export const readNow = async (order: ReleaseOrder): Promise<void> => {
  content ??= openContent(order.contentDir)
  const { facts, problems } = await content.read()
  if (!facts) throw new Error(problems.map(problemLine).join('\n'))
  edition.tell({ ...facts, ...orderFacts(order) })
}

/** Does something; whatever it starts asks for the content as it was read last. */
export const askingNow = (work: () => void): Promise<void> =>
  askingMeanwhile({ edition, asked: new Set() }, () => Promise.resolve(work()))

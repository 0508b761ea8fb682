import type { FormFacts } from '../../protocol/site.ts'
import type { State } from '../content-store/contract.ts'
import type { Desk } from '../desk/desk.ts'
import { SITE_FILE } from '../../../src/model/site-file-paths.ts'
import { checkSiteFile } from '../../../src/model/site-files.ts'

/** What Decap's protocol calls what is published. */
export const BRANCH = 'main'

/** What the editor's form is made from besides the model: the county's word lists, the portal's name, the branch. */
export const formFacts = async ({ store, wordLists }: Desk): Promise<FormFacts> => {
  const now = await store.now()
  return { vocabularies: await wordLists.at(now), site: await siteOf(store, now), branch: BRANCH }
}

const siteOf = async (store: Desk['store'], now: State) => {
  const id = await now.published(SITE_FILE)
  // Broken settings must not keep the editor from opening: it is where they get mended.
  return (id === undefined ? undefined : checkSiteFile(await store.text(id)).value) ?? {}
}

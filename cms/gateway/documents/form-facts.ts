import { parse } from 'yaml'
import type { FormFacts } from '../../protocol/site.ts'
import { siteSchema } from '../../../src/model/site.ts'
import type { Desk } from '../desk/desk.ts'
import { SITE_FILE } from '../../../src/model/site-files.ts'

/** What the editor's form is made from besides the model: the county's word lists, the portal's name, the branch. */
export const formFacts = async ({ store, wordLists }: Desk): Promise<FormFacts> => {
  const { head, branch } = await store.read.snapshot()
  return {
    vocabularies: await wordLists.at(head),
    site: await siteOf(store, head),
    branch: branch.replace('refs/heads/', ''),
  }
}

const siteOf = async (store: Desk['store'], head: string) => {
  const blob = await store.read.blobAt(head, SITE_FILE)
  const read = siteSchema.safeParse(blob === undefined ? {} : parse(await store.read.text(blob)))
  // Broken settings must not keep the editor from opening: it is where they get mended.
  return read.success ? read.data : {}
}

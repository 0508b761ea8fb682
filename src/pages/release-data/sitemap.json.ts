import { changedPages } from '../../outputs/sitemap/changed-pages.ts'
import { hiddenPages } from '../../outputs/sitemap/hidden-pages.ts'
import { portalAddress } from '../../library/site/site.ts'

/** What the release's sitemap step has to know; taken out of the release again afterwards. */
export const GET = async () =>
  new Response(
    JSON.stringify({
      address: portalAddress(),
      hidden: await hiddenPages(),
      changed: await changedPages(),
    }),
  )

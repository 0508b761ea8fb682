import type { APIRoute } from 'astro'
import { pagesToRender } from '../../../library/rendering/pages-to-render.ts'
import { searchablePages, searchRecords } from '../../../outputs/search/searchable-pages.ts'
import type { SearchablePage } from '../../../outputs/search/searchable-pages.ts'
import type { Period } from '../../../outputs/search/records.ts'

/** A period whose pages did not change is taken over as it is, and none of its stories is read. */
export const getStaticPaths = async () =>
  pagesToRender(
    'release-data/search',
    (await searchablePages()).map((props) => ({ params: { period: props.period }, props })),
  )

/** What the release's search step indexes; taken out of the release again afterwards. */
export const GET: APIRoute<Period<SearchablePage>> = ({ props }) =>
  new Response(JSON.stringify(searchRecords(props.pages)))

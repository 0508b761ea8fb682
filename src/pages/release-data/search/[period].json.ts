import type { APIRoute, GetStaticPaths } from 'astro'
import { searchablePages } from '../../../outputs/search/searchable-pages.ts'
import type { SearchRecord } from '../../../outputs/search/records.ts'

export const getStaticPaths = (async () =>
  (await searchablePages()).map(({ period, records }) => ({
    params: { period },
    props: { records },
  }))) satisfies GetStaticPaths

/** What the release's search step indexes; taken out of the release again afterwards. */
export const GET: APIRoute<{ records: SearchRecord[] }> = ({ props }) =>
  new Response(JSON.stringify(props.records))

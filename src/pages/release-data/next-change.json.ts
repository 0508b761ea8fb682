import { nextChange } from '../../library/entries/next-change.ts'

/** When the gateway has to build again by itself; scripts/build.ts takes it out of the release. */
export const GET = async () => new Response(JSON.stringify({ nextChangeAt: await nextChange() }))

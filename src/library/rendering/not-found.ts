/** A route's answer where it has no such page. */
export const notFound = (): Response => new Response(null, { status: 404 })

/** The entry of the compiled program: only Astro's compiler can resolve what it imports. */
import { createApp } from 'astro/app/entrypoint'

/** The compiled pages. A page is made in one piece: one that breaks off half-way must not be written. */
export const app = createApp({ streaming: false })

/**
 * Astro answers a page that breaks with an empty one; here its cause goes to whoever asked for the page.
 * An address that leads nowhere shows the 404 page as it is at its own address, and breaks when that does.
 */
app.renderError = async (request, { status, error }) => {
  if (status === 404) return app.render(new Request(new URL('/404/', request.url)))
  throw error ?? new Error(`${request.url} is answered with status ${status}`)
}

import { expect, it } from 'vitest'
import { openSite } from './site-with-releases.ts'

it('says of what pages fetch only that its type holds; whatever opens as a page has a policy', async () => {
  const town = openSite()
  town.publish('r1')
  const headers = async (path: string) => (await town.get(path)).headers
  for (const path of ['/_astro/page.a1b2c3d4.js', '/photos/0123456789abcdef-1200x900-480.webp']) {
    expect((await headers(path)).get('X-Content-Type-Options'), path).toBe('nosniff')
    expect((await headers(path)).get('Content-Security-Policy'), path).toBeNull()
  }
  for (const path of ['/_astro/gone.js', '/_astro/drawn.svg', '/search/', '/photos/gone.html'])
    expect((await headers(path)).get('Content-Security-Policy'), path).toMatch(/^default-src 'self'/)
})

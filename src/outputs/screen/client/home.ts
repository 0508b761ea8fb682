/** What the wall asks of the place it comes from. */

const PATIENCE_IN_MS = 20_000

/** An answer from home and not from what the browser keeps; nothing where none comes. */
const asked = async (path: string): Promise<Response | undefined> => {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_IN_MS)
  try {
    const answer = await fetch(path, { cache: 'no-store', signal: patience.signal })
    return answer.ok ? answer : undefined
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

/** The name of the release that is live; nothing where home cannot be heard. */
export const releaseAtHome = async (path: string): Promise<string | undefined> => {
  const answer = await asked(path)
  const told = (await answer?.json().catch(() => undefined)) as { release?: unknown } | undefined
  return typeof told?.release === 'string' ? told.release : undefined
}

/** A page as home sends it, its policy included. */
export interface PageAtHome {
  html: string
  headers: Headers
}

/** Said of a body as it travelled, not of the text that it is now. */
const OF_THE_WAY = ['content-encoding', 'content-length', 'transfer-encoding']

/** The wall's page as it is at home; nothing where it cannot be had, or something else stands there for the moment. */
export const pageAtHome = async (path: string): Promise<PageAtHome | undefined> => {
  const answer = await asked(path)
  const html = await answer?.text().catch(() => undefined)
  if (!answer || !html?.includes('data-slides')) return undefined
  const headers = new Headers(answer.headers)
  for (const name of OF_THE_WAY) headers.delete(name)
  return { html, headers }
}

import { createHash } from 'node:crypto'

const style = `:root{color-scheme:light dark}body{font:1.1rem/1.7 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1rem}
progress{width:100%;height:1.2rem}p{white-space:pre-line}`

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A page of the gateway's own, where no release can answer; it needs no script and no other file. */
export interface CalmPage {
  title: string
  heading: string
  /** Paragraphs; lines in them are kept. */
  words: readonly string[]
  /** Stands between them, as HTML of our own. */
  progress?: string
  /** Asks again by itself, and tells machines when. */
  refreshInSeconds?: number
}

/** Answers with 503: machines are told that this is not the page they asked for. */
export const calmPage = ({ title, heading, words, progress = '', refreshInSeconds }: CalmPage): Response => {
  const refresh =
    refreshInSeconds === undefined ? '' : `<meta http-equiv="refresh" content="${refreshInSeconds}">`
  const [first = '', ...others] = words.map((text) => `<p>${escaped(text)}</p>`)
  return new Response(
    `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `${refresh}<title>${escaped(title)}</title><style>${style}</style>` +
      `<main><h1>${escaped(heading)}</h1>${first}${progress}${others.join('')}</main></html>`,
    {
      status: 503,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        ...(refreshInSeconds === undefined ? {} : { 'Retry-After': String(refreshInSeconds) }),
        'Content-Security-Policy': policy,
      },
    },
  )
}

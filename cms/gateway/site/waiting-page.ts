import { createHash } from 'node:crypto'
import type { PublishingState } from '../publishing/create-publishing.ts'

const REFRESH_IN_SECONDS = 2

const style = `:root{color-scheme:light dark}body{font:1.1rem/1.7 system-ui,sans-serif;max-width:32rem;margin:15vh auto;padding:0 1rem}
progress{width:100%;height:1.2rem}p{white-space:pre-line}`

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const progressOf = ({ step }: PublishingState) => {
  if (step === undefined) return '<p>正在准备…</p><progress></progress>'
  const bar =
    step.total > 0
      ? `<progress max="${step.total}" value="${step.done}"></progress>`
      : '<progress></progress>'
  return `<p>${escaped(step.step)}…</p>${bar}`
}

const bodyOf = (state: PublishingState) => {
  const failed = !state.building && state.last?.ok === false
  if (failed) return `<h1>网站还没有生成</h1><p>${escaped(state.last?.message ?? '')}</p>`
  return `<h1>正在生成网站，请稍候</h1>${progressOf(state)}<p>完成后这一页会自己变成首页，不用刷新。</p>`
}

/** What residents and editors see before the first release: that it is being made, and how far it is. Needs no script. */
export const waitingPage = (state: PublishingState): Response =>
  new Response(
    `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<meta http-equiv="refresh" content="${REFRESH_IN_SECONDS}"><title>正在生成网站</title><style>${style}</style>` +
      `<main>${bodyOf(state)}</main></html>`,
    {
      // 503 tells machines that this is not the site yet.
      status: 503,
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        'Retry-After': String(REFRESH_IN_SECONDS),
        'Content-Security-Policy': policy,
      },
    },
  )

import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
}

/** The policy of a release, as far as the search meets it: no inline script. */
const policy = "default-src 'self'"

const firstFile = async (folders: readonly string[], path: string): Promise<Buffer | undefined> => {
  const name = path.endsWith('/') ? `${path}index.html` : path
  for (const folder of folders) {
    const content = await readFile(join(folder, name)).catch(() => undefined)
    if (content !== undefined) return content
  }
  return undefined
}

/** What may happen to a file on its way. */
export type Harm = 'refused' | 'gone' | 'cut short' | 'something else' | 'without its type' | 'never'

/** Which file meets with what; nothing for those that arrive. */
export type HarmTo = (path: string) => Harm | undefined

const harmed: Record<Exclude<Harm, 'never'>, (content: Buffer, response: ServerResponse) => void> = {
  refused: (_, response) => response.writeHead(503).end(),
  gone: (_, response) => response.writeHead(404).end(),
  'cut short': (content, response) => response.writeHead(200).end(content.subarray(0, content.length / 2)),
  // A proxy that strips types: browsers run no module that has none.
  'without its type': (content, response) => response.writeHead(200).end(content),
  'something else': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>请先登录</title>'),
}

/** A site that tells what it was asked for, and lets files be harmed on their way. */
export interface ServedFolders {
  address: string
  /** The paths, in their order. */
  asked: string[]
  harm: { to: HarmTo }
  /** How many answers have not arrived yet, those left out that never will. */
  onTheWay: () => number
  close: () => void
}

/** Serves folders as one site on a free port of this machine. */
export const serveFolders = async (...folders: string[]): Promise<ServedFolders> => {
  const asked: string[] = []
  const onTheWay = new Set<ServerResponse>()
  const harm: { to: HarmTo } = { to: () => undefined }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    asked.push(pathname)
    onTheWay.add(response)
    response.on('close', () => onTheWay.delete(response))
    void firstFile(folders, pathname).then((content) => {
      const what = harm.to(pathname)
      if (what === 'never') return void onTheWay.delete(response)
      if (what !== undefined && content !== undefined) return harmed[what](content, response)
      const type = types[pathname.endsWith('/') ? 'html' : (pathname.split('.').at(-1) ?? '')]
      response.writeHead(content === undefined ? 404 : 200, {
        'content-type': type ?? 'application/octet-stream',
        'content-security-policy': policy,
      })
      response.end(content)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { address: `http://127.0.0.1:${port}`, asked, harm, onTheWay: () => onTheWay.size, close }
}

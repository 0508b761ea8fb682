import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
}

/** The policy of a release, as far as the search meets it: no inline script, WebAssembly allowed. */
const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'"

const firstFile = async (folders: readonly string[], path: string): Promise<Buffer | undefined> => {
  const name = path.endsWith('/') ? `${path}index.html` : path
  for (const folder of folders) {
    const content = await readFile(join(folder, name)).catch(() => undefined)
    if (content !== undefined) return content
  }
  return undefined
}

/** Serves folders as one site on a free port of this machine. */
export const serveFolders = async (
  ...folders: string[]
): Promise<{ address: string; asked: string[]; close: () => void }> => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    asked.push(pathname)
    void firstFile(folders, pathname).then((content) => {
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
  return { address: `http://127.0.0.1:${port}`, asked, close: () => void server.close() }
}

import type { BigIntStats } from 'node:fs'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { create } from 'content-disposition'
import { getMimeType } from 'hono/utils/mime'
import { parse, type Range } from 'range-parser'
import { acceptedEncoding, type Compressor, isCompressible } from './compressed.ts'

/** Names that carry a hash of their content: whatever lies there never changes. */
const NAMED_BY_CONTENT = /^\/(_astro\/|admin\/assets\/|photos\/[0-9a-f]{16}-|search\/index\/shards\/)/
/** Files that residents take home; the old addresses end in a name that says nothing, but are never opened as pages either. */
const ATTACHMENT = /^\/(?:attachments\/[0-9a-f]{16}|media)\/(?:.*\/)?([^/]+)$/
/** Phones show it without a program, and it cannot act as a page of this portal. */
const SHOWN_IN_PLACE = 'application/pdf'
const ONE_YEAR_IN_SECONDS = 31_536_000

/** What says in its name that it is written for devices that know no Unicode. */
const IN_OLD_SIGNS = /-gb18030\.txt$/

/** The media type of a file by its name, with the signs that it is written in. */
export const typeOfFile = (file: string): string => {
  if (IN_OLD_SIGNS.test(file)) return 'text/plain; charset=gb18030'
  const type = getMimeType(file) ?? 'application/octet-stream'
  return /^application\/(json|xml)$/.test(type) ? `${type}; charset=utf-8` : type
}

/** Some browsers, those inside chat programs first of all, do not heed the name that the page gives a download. */
const dispositionOf = (type: string, pathname: string): string | undefined => {
  const [, name] = ATTACHMENT.exec(pathname) ?? []
  if (name === undefined) return undefined
  const kind = type === SHOWN_IN_PLACE ? 'inline' : 'attachment'
  // Without the poor man's name of question marks: whoever cannot read the real one takes the address's.
  return create(decodeURIComponent(name), { type: kind, fallback: false })
}

const tagOf = ({ ino, size, mtimeNs }: BigIntStats) =>
  [ino, size, mtimeNs].map((part) => part.toString(36)).join('-')

const isKnown = (request: Request, tag: string) =>
  (request.headers.get('If-None-Match') ?? '')
    .split(',')
    .map((known) => known.trim().replace(/^W\//, ''))
    .some((known) => known === '*' || known === tag)

/** A bit of the answer of `range-parser`. */
const IS_PAST_THE_END = 2

/** The part of the file that was asked for: `undefined` for all of it, `null` for one that is not there. */
const partAsked = ({ headers }: Request, size: number): Range | null | undefined => {
  const asked = headers.get('Range')
  // What a reader has of an older release is never continued with bytes of this one.
  if (asked === null || headers.has('If-Range')) return undefined
  const { code, type, ranges } = parse(size, asked)
  if (code & IS_PAST_THE_END) return null
  return code === 0 && type === 'bytes' && ranges.length === 1 ? ranges[0] : undefined
}

const answerCompressed = async (
  request: Request,
  { file, tag, headers, status, compress }: Answer & { tag: string; headers: Headers; compress: Compressor },
) => {
  const encoding = acceptedEncoding(request.headers.get('Accept-Encoding'))
  if (encoding === undefined) return undefined
  headers.set('ETag', `"${tag}-${encoding}"`)
  headers.set('Content-Encoding', encoding)
  if (isKnown(request, `"${tag}-${encoding}"`)) return new Response(null, { status: 304, headers })
  const bytes = await compress(tag, encoding, () => readFile(file))
  headers.set('Content-Length', String(bytes.length))
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), { status, headers })
}

const streamOf = (file: string, part: Range) => Readable.toWeb(createReadStream(file, part)) as ReadableStream

const answerPlain = (request: Request, { file, stats, status }: Answer, headers: Headers) => {
  const size = Number(stats.size)
  const part = status === 200 ? partAsked(request, size) : undefined
  headers.set('Accept-Ranges', 'bytes')
  if (part === null) {
    headers.set('Content-Range', `bytes */${size}`)
    return new Response(null, { status: 416, headers })
  }
  const { start, end } = part ?? { start: 0, end: size - 1 }
  headers.set('Content-Length', String(end - start + 1))
  if (part) headers.set('Content-Range', `bytes ${start}-${end}/${size}`)
  const body = request.method === 'HEAD' || size === 0 ? null : streamOf(file, { start, end })
  return new Response(body, { status: part ? 206 : status, headers })
}

/** A file to answer with; `status` is 404 for the page that says so. */
export interface Answer {
  file: string
  stats: BigIntStats
  status: 200 | 404
}

/** Answers with a file: its type, how long it may be kept, "unchanged", compressed text, a part of a long file. */
export const answerFile = async (
  request: Request,
  answer: Answer,
  compress: Compressor,
): Promise<Response> => {
  const { file, stats, status } = answer
  const type = typeOfFile(file)
  const tag = tagOf(stats)
  const { pathname } = new URL(request.url)
  const isForever = status === 200 && NAMED_BY_CONTENT.test(pathname)
  const headers = new Headers({
    'Content-Type': type,
    'Cache-Control': isForever ? `public, max-age=${ONE_YEAR_IN_SECONDS}, immutable` : 'no-cache',
    'Last-Modified': stats.mtime.toUTCString(),
  })
  const disposition = status === 200 ? dispositionOf(type, pathname) : undefined
  if (disposition) headers.set('Content-Disposition', disposition)
  if (isCompressible(type, stats.size)) {
    headers.set('Vary', 'Accept-Encoding')
    const compressed = await answerCompressed(request, { ...answer, tag, headers, compress })
    if (compressed) return compressed
  }
  headers.set('ETag', `"${tag}"`)
  if (isKnown(request, `"${tag}"`)) return new Response(null, { status: 304, headers })
  return answerPlain(request, answer, headers)
}

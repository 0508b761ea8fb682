import { z } from 'zod'
import { isFullDisk } from '../model/failures/full-disk.ts'
import type { Problem } from '../model/problems.ts'
import { problemSchema } from '../model/problems.ts'

/**
 * What a release in the making says of itself, one JSON object a line, and what it may be asked for.
 * The process that makes it writes these lines, whoever started it reads them; nothing else passes between the two.
 */

/** The steps that are told of, in the editor's words. */
export const releaseSteps = {
  pages: '生成网页',
  photos: '整理照片',
  search: '编排搜索',
  shareImages: '绘制分享图',
} as const

const progress = z.object({ step: z.string(), done: z.number(), total: z.number() })

/** How far a step is: `生成网页`, 120 of 600; a total of 0 means "not counted". */
export type Progress = z.infer<typeof progress>

/** A list of problems as it is kept beside a release. */
export const problemList: z.ZodType<Problem[]> = z.array(problemSchema)

const made = z.object({
  release: z.string(),
  pages: z.number(),
  seconds: z.number(),
  leftOut: problemList,
})

/** A release that is live now; `leftOut` names what in the content could not be shown and has to be mended. */
export type MadeRelease = z.infer<typeof made>

const failed = z.object({ problems: problemList, noSpace: z.boolean().optional() })
const idle = z.object({ idle: z.literal(true) })

/** What one line says. */
export type Said =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'made'; made: MadeRelease }
  | { kind: 'failed'; problems: Problem[]; noSpace: boolean }
  | { kind: 'idle' }

const jsonOf = (line: string): unknown => {
  if (!line.startsWith('{')) return undefined
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Reads a line; nothing for the chatter of the tools that a release calls. */
export const readLine = (line: string): Said | undefined => {
  const said = jsonOf(line)
  const step = progress.safeParse(said)
  if (step.success) return { kind: 'progress', progress: step.data }
  const release = made.safeParse(said)
  if (release.success) return { kind: 'made', made: release.data }
  const failure = failed.safeParse(said)
  if (failure.success) return { kind: 'failed', noSpace: false, ...failure.data }
  return idle.safeParse(said).success ? { kind: 'idle' } : undefined
}

/** Writes what `readLine` reads. */
export const lineOf = (
  said: Progress | MadeRelease | { problems: readonly Problem[]; noSpace?: boolean } | { idle: true },
): string => JSON.stringify(said)

const contentOf = { contentDir: z.string(), version: z.string().optional() }
const request = z.discriminatedUnion('deed', [
  /** To make a release. */
  z.object({ deed: z.literal('make'), ...contentOf }),
  /** To read what is there, so that the next release is quick. */
  z.object({ deed: z.literal('warm'), ...contentOf }),
  /** To come to rest: afterwards nothing is at work any more in the folders of releases. */
  z.object({ deed: z.literal('rest') }),
])

/** What a process that makes releases is asked for, one JSON object a line. */
export type ReleaseRequest = z.infer<typeof request>

/** Writes what `readRequest` reads. */
export const requestLine = (asked: ReleaseRequest): string => `${JSON.stringify(asked)}\n`

/** Reads a request; nothing for what is none. */
export const readRequest = (line: string): ReleaseRequest | undefined => request.safeParse(jsonOf(line)).data

/** How making a release ended. Without a problem in the content it is the program that broke off, or the disk that is full. */
export type ReleaseResult =
  | ({ ok: true } & MadeRelease)
  | { ok: false; why: 'content'; problems: readonly Problem[] }
  | { ok: false; why: 'program' | 'no-space' }

/** How making a release ended that something broke off. */
export const brokenOffBy = (cause: unknown): ReleaseResult => ({
  ok: false,
  why: isFullDisk(cause) ? 'no-space' : 'program',
})

/** Writes how making a release ended. */
export const resultLine = (result: ReleaseResult): string => {
  if (!result.ok)
    return lineOf(
      result.why === 'content'
        ? { problems: result.problems }
        : { problems: [], noSpace: result.why === 'no-space' },
    )
  const { release, pages, seconds, leftOut } = result
  return lineOf({ release, pages, seconds, leftOut })
}

/** Makes one release to its end; never rejects for what is wrong with the content. */
export type RunRelease = (
  content: ReleaseContent,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
) => Promise<ReleaseResult>

/** The content that a release is made from. */
export interface ReleaseContent {
  /** A folder that nobody changes while the release is made, absolute. */
  contentDir: string
  /** Names this state of the content, e.g. its commit; without it files are compared by name, size and time. */
  version: string | undefined
}

/** Lays the content for the next release out and says which state of it that is. */
export type PrepareContent = () => Promise<ReleaseContent>

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** A name says what is removed: it may lead nowhere else. */
const nameBelowShared = z.string().regex(/^(?:(?!\.\.?\/)[^/]+\/)+(?!\.\.?$)[^/]+$/)

/**
 * Which shared things each release names, as a chain of differences: `<dataDir>/shared-names/<number>-<release>.json`,
 * each against the one before it in the order of making, whatever was live meanwhile. A publish writes what it changed
 * and nothing else. A release that was killed before it was finished stays in the chain as if it had been pruned.
 */
const step = z.object({
  added: z.array(nameBelowShared),
  dropped: z.array(nameBelowShared),
  /** `added` are all names of the release, whatever comes before. */
  isWhole: z.boolean(),
})

/** What a release changed of the shared things that are named. */
export type NamesStep = z.infer<typeof step>

/** Where a step lies in the chain. */
export interface StepPlace {
  number: number
  release: string
  /** Whether its dropped names are gone from the shared folders. */
  isCollected: boolean
  file: string
}

/** What whoever makes a release knows of the shared things that it names. */
export interface SharedNames {
  /** The release that the differences are against, where there is one. */
  from?: string | undefined
  added: readonly string[]
  dropped: readonly string[]
  /** All names; asked for only when the release is not made from the one made last. */
  all: () => Iterable<string>
}

const STEP = /^(\d+)-(.+?)(\.collected)?\.json$/
/** So that names sort as numbers do. */
const DIGITS = 9
/** A list of all names is 20 MB in a large county: written once in so many publishes. */
const WORTH_A_FOLD = 100

const chainDir = (dataDir: string) => join(dataDir, 'shared-names')

/** The chain, oldest step first. */
export const chainOf = (dataDir: string): StepPlace[] => {
  if (!existsSync(chainDir(dataDir))) return []
  const places = readdirSync(chainDir(dataDir)).flatMap((name) => {
    const [, number, release = '', collected] = STEP.exec(name) ?? []
    if (number === undefined) return []
    return [
      {
        number: Number(number),
        release,
        isCollected: collected !== undefined,
        file: join(chainDir(dataDir), name),
      },
    ]
  })
  return places.sort((a, b) => a.number - b.number)
}

/** What a step says, or nothing when its file is damaged: guessing would cost photos that are on show. */
export const readStep = ({ file }: StepPlace): NamesStep | undefined => {
  try {
    return step.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
  } catch {
    return undefined
  }
}

/** On the disk before anything relies on it, and whole or not there at all. */
const writeStep = (file: string, content: NamesStep) => {
  const draft = `${file}.draft`
  writeFileSync(draft, JSON.stringify(content), { flush: true })
  renameSync(draft, file)
}

/** From the last step that names everything up to this one; nothing when one of them is missing or damaged. */
const stepsUpTo = (chain: readonly StepPlace[], last: StepPlace): NamesStep[] | undefined => {
  const steps: NamesStep[] = []
  for (let number = last.number; ; number--) {
    const place = chain.find((each) => each.number === number)
    const read = place && readStep(place)
    if (read === undefined) return undefined
    steps.unshift(read)
    if (read.isWhole) return steps
  }
}

const namesAt = (chain: readonly StepPlace[], last: StepPlace): Set<string> | undefined => {
  const steps = stepsUpTo(chain, last)
  if (steps === undefined) return undefined
  const names = new Set<string>()
  for (const { added, dropped } of steps) {
    for (const name of dropped) names.delete(name)
    for (const name of added) names.add(name)
  }
  return names
}

/** All shared things that a release names, or nothing when that is not known. Reads the whole chain: no step of a publish. */
export const namesOf = (dataDir: string, release: string): Set<string> | undefined => {
  const chain = chainOf(dataDir)
  const last = chain.findLast((place) => place.release === release)
  return last && namesAt(chain, last)
}

/** After a roll-back, a killed release or a loss of what was known: compared with the release made last, name by name. */
const wholeStep = (chain: readonly StepPlace[], { all }: SharedNames): NamesStep => {
  const names = new Set(all())
  const last = chain.at(-1)
  // Where nobody knows what was named before, it stays until a sweep.
  const before = (last && namesAt(chain, last)) ?? []
  return { added: [...names], dropped: [...before].filter((name) => !names.has(name)), isWhole: true }
}

/** Writes down what a release names, before it may be seen. */
export const recordNames = (dataDir: string, release: string, names: SharedNames): void => {
  const chain = chainOf(dataDir)
  const last = chain.at(-1)
  const isNext = last?.release === names.from && last && readStep(last) !== undefined
  const { added, dropped } = names
  const content = isNext
    ? { added: [...added], dropped: [...dropped], isWhole: false }
    : wholeStep(chain, names)
  mkdirSync(chainDir(dataDir), { recursive: true })
  const number = String((last?.number ?? 0) + 1).padStart(DIGITS, '0')
  writeStep(join(chainDir(dataDir), `${number}-${release}.json`), content)
}

/** Notes that a step's dropped names are gone. */
export const markCollected = ({ file }: StepPlace): void =>
  renameSync(file, file.replace(/\.json$/, '.collected.json'))

/**
 * Turns the steps that are collected into one that names everything, once they are so many that it is worth it.
 * @param from how many
 */
export const foldChain = (dataDir: string, from: number = WORTH_A_FOLD): void => {
  const collected = chainOf(dataDir).filter(({ isCollected }) => isCollected)
  const last = collected.at(-1)
  const names = last && collected.length >= from ? namesAt(collected, last) : undefined
  if (last === undefined || names === undefined) return
  writeStep(last.file, { added: [...names], dropped: [], isWhole: true })
  for (const { file } of collected.slice(0, -1)) rmSync(file)
}

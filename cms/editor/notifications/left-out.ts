import { keepsOffPortal } from '../../../src/model/problems.ts'
import type { Problem } from '../../protocol/errors.ts'

/** What is wrong with one file, each sentence once. */
export interface FaultyFile {
  file: string
  /** Whether it is not on the portal; else it is, without what is wrong in it. */
  isOff: boolean
  faults: { sentence: string; lines: number[] }[]
}

const sentenceOf = ({ message, fix }: Problem): string => `${message}${fix}`

const each = <Item>(items: readonly Item[]): Item[] => [...new Set(items)]

/** Problems by their file, in the order in which they were told: the way to its form stands there once. */
export const byFile = (problems: readonly Problem[]): FaultyFile[] =>
  each(problems.map(({ file }) => file)).map((file) => {
    const found = problems.filter((problem) => problem.file === file)
    const faults = each(found.map(sentenceOf)).map((sentence) => ({
      sentence,
      lines: found.flatMap((problem) => (sentenceOf(problem) === sentence ? (problem.line ?? []) : [])),
    }))
    return { file, isOff: found.some(keepsOffPortal), faults }
  })

/** How much of it there is, in one line. */
export const countOf = (files: readonly FaultyFile[]): string => {
  const faults = files.flatMap((each) => each.faults).length
  const all = faults > files.length ? `（共 ${faults} 处）` : ''
  const off = files.filter(({ isOff }) => isOff).length
  const shown = files.length - off
  if (off === 0) return `网站已照常上线，有 ${shown} 份内容里有地方要改${all}`
  const more = shown > 0 ? `；另有 ${shown} 份在网站上，里面有地方要改` : ''
  return `有 ${off} 篇写得不对，没有放到网站上，其余的照常上线${more}${all}`
}

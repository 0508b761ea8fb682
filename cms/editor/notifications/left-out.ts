import type { Problem } from '../../protocol/errors.ts'

/** What is wrong with one file, each sentence once. */
export interface FaultyFile {
  file: string
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
    return { file, faults }
  })

/** How much of it there is, in one line. */
export const countOf = (files: readonly FaultyFile[]): string => {
  const faults = files.flatMap((each) => each.faults).length
  const all = faults > files.length ? `（共 ${faults} 处）` : ''
  return `有 ${files.length} 篇写得不对，没有放到网站上，其余的照常上线${all}`
}

import type { FieldsText } from '../entry-problems.ts'
import { labelAt } from '../fields/label-at.ts'
import type { StrangeCharacter } from './private-characters.ts'
import {
  codePointName,
  holdsWords,
  meantCharacter,
  privateCharacters,
  textsIn,
  undrawableCharacters,
  undrawableWords,
} from './private-characters.ts'
import type { Problem, ProblemCode, ProblemFacts } from '../problems.ts'
import { problem } from '../problems.ts'

/** More would not be mended one by one. */
const MOST_TOLD = 20

const factsOf = (label: string, { character, place }: StrangeCharacter): ProblemFacts => ({
  label,
  value: [...character].length > 1 ? `${character}”` : `${character}”（${codePointName(character)}）`,
  length: place,
  allowed: meantCharacter(character),
})

/** The characters in the fields of a file that others may not see: each is named with its field and its place in it. */
export const characterProblems = ({ file, fields, text }: FieldsText): Problem[] => {
  const told = (code: ProblemCode, path: PropertyKey[], found: readonly StrangeCharacter[]) =>
    found.map((each) =>
      problem(
        code,
        { file, field: path.join('.'), line: text.lineOf(path) },
        factsOf(labelAt(fields, path), each),
      ),
    )
  return textsIn(text.data)
    .flatMap(({ path, text: words }) => [
      ...told('private-character', path, privateCharacters(words)),
      ...(holdsWords(fields, path)
        ? [
            ...told('undrawable-words', path, undrawableWords(words)),
            ...told('undrawable-character', path, undrawableCharacters(words)),
          ]
        : []),
    ])
    .slice(0, MOST_TOLD)
}

/** The same for a story, line by line; no share image shows it. @param firstLine the line of the file it begins on */
export const storyCharacterProblems = (story: string, file: string, firstLine: number): Problem[] =>
  story
    .split('\n')
    .flatMap((line, index) =>
      privateCharacters(line).map((each) =>
        problem(
          'private-character',
          { file, field: 'body', line: firstLine + index },
          factsOf(`正文第 ${index + 1} 行`, each),
        ),
      ),
    )
    .slice(0, MOST_TOLD)

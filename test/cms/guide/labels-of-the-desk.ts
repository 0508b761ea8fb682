import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import ts from 'typescript'
import { filesBelow } from '../../../src/library/content/content-files.ts'
import { PROGRAM_DIR } from '../../fixtures/county.ts'

/** Where stands what an editor reads: the desk's own words, those of the model, and posters. */
const FOLDERS = [
  'cms/editor',
  'cms/protocol',
  'src/model/collections',
  'src/model/posters',
  'src/outputs/poster',
]
/** What the word lists are called. */
const FILES = ['src/model/vocabularies.ts']
const HAN = /\p{Script=Han}/u
/** What stands around a label in a sentence: “新建%{kind}”, “已上线。” */
const AROUND = /^[\s。：，、“”（）…]+|[\s。：，、“”（）…]+$/gu

/** What the desk says, to be asked whether a label is among it. */
export interface DeskWords {
  says: (label: string) => boolean
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const piecesAsPattern = (pieces: readonly string[]) => new RegExp(`^${pieces.map(escaped).join('.+')}$`, 'u')

/** The literal pieces of each text in a program: one for a plain string, several where something is put in between. */
const textsOfScript = (file: string): string[][] => {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  const found: string[][] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) found.push(node.text.split(/%\{\w+\}/))
    if (ts.isTemplateExpression(node))
      found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)])
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const textsOfPage = (file: string): string[][] =>
  [...readFileSync(file, 'utf8').matchAll(/>([^<>{}]+)</g)].map(([, text = '']) => [text])

/** Reads what the program says to editors. */
export const readDeskWords = (): DeskWords => {
  const inFolders = FOLDERS.flatMap((folder) =>
    filesBelow(join(PROGRAM_DIR, folder)).files.map((file) => join(folder, file)),
  )
  const files = [...inFolders, ...FILES].map((file) => join(PROGRAM_DIR, file))
  const texts = files.flatMap((file) => {
    if (extname(file) === '.astro') return textsOfPage(file)
    return /\.tsx?$/.test(file) ? textsOfScript(file) : []
  })
  const plain = new Set(texts.flat().flatMap((piece) => [piece.trim(), piece.replace(AROUND, '')]))
  const patterns = texts
    .filter((pieces) => pieces.length > 1 && HAN.test(pieces.join('')))
    .map(piecesAsPattern)
  return { says: (label) => plain.has(label) || patterns.some((pattern) => pattern.test(label)) }
}

import type { Root } from 'hast'
import { settleBold } from './bold.ts'
import { dropLooks, dropNoise, dropPrograms, dropWrappers, lowerHeadings, tidyBlocks } from './dirt.ts'
import type { Pictures } from './pictures.ts'
import { settlePictures } from './pictures.ts'
import { keepSmallFigures } from './small-figures.ts'
import { makeTablesPlain } from './tables.ts'
import { makeLists } from './word-lists.ts'

/**
 * Makes a text from Word, WPS or WeChat fit for a story, in its place: headings, lists, tables, bold, links and pictures
 * stay; fonts, colours, indents, remarks, hidden parts and programs go.
 * @param pictures what becomes of each picture
 */
export const makePlain = (tree: Root, pictures: Pictures): void => {
  makeLists(tree)
  dropNoise(tree)
  settlePictures(tree, pictures)
  dropWrappers(tree)
  keepSmallFigures(tree)
  settleBold(tree)
  dropPrograms(tree)
  makeTablesPlain(tree)
  lowerHeadings(tree)
  tidyBlocks(tree)
  dropLooks(tree)
}

import { cutFrontMatter } from './entry-text.ts'
import { isMediaAddress, mediaAddressesIn, plainMediaAddress } from './media.ts'
import { addressesIn } from './story-syntax.ts'
import { textsIn } from './private-characters.ts'
import { readYaml } from './yaml-text.ts'

/** A name that was given by hand may hold what ends an address elsewhere: blanks, brackets, commas, signs by their number. */
const NAMED_BY_HAND = /\/media\/[^\n"<>]{0,120}[ ()[\]{}'\\,，。%][^\n"<>]{0,120}\.[a-z0-9]{2,5}/i

/**
 * The addresses of the photos and attachments that a file shows, front matter and story, as their files are called. Names
 * given by hand are read from the parsed text: what a plain search takes for their end is a part of them.
 */
export const mediaShownIn = (fileText: string): Set<string> => {
  if (!NAMED_BY_HAND.test(fileText)) return mediaAddressesIn(fileText)
  const { yaml, story } = cutFrontMatter(fileText) ?? { yaml: fileText, story: '' }
  const fields = textsIn(readYaml(yaml).data).map(({ text }) => text)
  const named = [...fields, ...addressesIn(story)].filter(isMediaAddress).map(plainMediaAddress)
  return new Set([...mediaAddressesIn(without(fileText, named)), ...named])
}

/** What is left to search for once the names given by hand are known: HTML, and front matter that cannot be read. */
const without = (text: string, named: readonly string[]): string =>
  named.reduce((rest, address) => rest.replaceAll(address, ''), text)

import { cutFrontMatter } from '../../../src/model/entry-text.ts'
import { mediaSpellings } from '../../../src/model/media.ts'

/** One line of front matter: how far it is set in, its field, what is written there. */
const LINE = /^( *(?:- +)?)([\w-]+):(?: +(.*))?$/
/** A picture or a link in a story: its words, its address, its title. */
const IN_STORY = /\[((?:\\.|[^\]\\])*)\]\(\s*<?(\/media\/[^)>\n"]*?)>?(?:\s+"([^"\n]*)")?\s*\)/g
/** Beside `cover` stands `coverAlt`. */
const BESIDE = 'Alt'

/**
 * What a text says of each of its photos and files: descriptions, captions, what a link is called. Read line by line and good
 * enough to find a photo by; a full YAML reader would take half a second for every thousand entries.
 * @param addresses as the text writes them, in either spelling
 * @returns one text for each address, a line for each thing that is said, the description first; empty where nothing is said
 */
export const mediaWordsIn = (text: string, addresses: readonly string[]): string[] => {
  const words = new Map<string, Set<string>>(addresses.map((address) => [address, new Set()]))
  const say = (address: string, said: readonly (string | undefined)[]) => {
    for (const spelling of mediaSpellings(address))
      for (const each of said) if (each) words.get(spelling)?.add(each)
  }
  const { yaml = '', story = text } = cutFrontMatter(text) ?? {}
  for (const group of groupsIn(yaml)) sayOfGroup(group, say)
  for (const [, label = '', address = '', title] of story.matchAll(IN_STORY))
    say(address, [label.replace(/\\([[\]\\])/g, '$1'), title])
  return addresses.map((address) => [...(words.get(address) ?? [])].join('\n'))
}

/** Fields that stand side by side. */
interface Group {
  isTop: boolean
  fields: Map<string, string>
}

const groupsIn = (yaml: string): Group[] => {
  const groups: Group[] = []
  const open = new Map<number, Group>()
  for (const line of yaml.split('\n')) {
    const [, before = '', name = '', written = ''] = LINE.exec(line) ?? []
    if (name === '') continue
    const known = before.includes('-') ? undefined : open.get(before.length)
    const group = known ?? { isTop: before === '', fields: new Map<string, string>() }
    if (!known) groups.push(group)
    open.set(before.length, group)
    group.fields.set(name, unquoted(written.trim()))
  }
  return groups
}

const sayOfGroup = ({ isTop, fields }: Group, say: (address: string, said: string[]) => void) => {
  const isMedia = (value: string) => value.startsWith('/media/')
  const texts = isTop ? [] : [...fields.values()].filter((value) => !isMedia(value))
  for (const [name, value] of fields)
    if (isMedia(value)) say(value, isTop ? [fields.get(name + BESIDE) ?? ''] : texts)
}

const unquoted = (written: string): string => {
  if (/^'.*'$/.test(written)) return written.slice(1, -1).replaceAll("''", "'")
  return /^".*"$/.test(written) ? written.slice(1, -1).replaceAll('\\"', '"') : written
}

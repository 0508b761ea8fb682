/**
 * Stands in for `gray-matter` inside Decap: the same two calls for YAML between `---` lines.
 * The original runs front matter that calls itself JavaScript, which no content file may ever do.
 */
interface Engine {
  parse: (text: string) => Record<string, unknown> | null
  stringify: (data: object, options: object) => string
}
interface Options {
  engines: { yaml: Engine }
  sortedKeys?: string[]
}

const FENCE = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/

/** Takes a file apart; a file without front matter is all story. */
const matter = (file: string, { engines }: Options) => {
  const fence = FENCE.exec(file)
  if (!fence) return { data: {}, content: file }
  // Without its last line break the story equals what the form makes of it, and opening an entry is no change.
  return { data: engines.yaml.parse(fence[1] ?? '') ?? {}, content: file.slice(fence[0].length).trim() }
}

/** Puts a file together. */
matter.stringify = (content: string, data: object, options: Options) =>
  `---\n${options.engines.yaml.stringify(data, options).trim()}\n---\n${content.trim() ? `\n${content.trim()}\n` : ''}`

export default matter

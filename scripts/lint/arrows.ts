import { existsSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import type { AST, Rule } from 'eslint'
import { type RoomName, rooms } from './rooms.ts'

/** Packages that only some files may import, whatever their room says. */
const guardedPackages: Record<string, readonly string[]> = {
  // Content comes from an edition, which knows what is published; Astro has a store of its own that nobody fills.
  'astro:content': [],
}

const names = (Object.keys(rooms) as RoomName[]).sort((a, b) => b.length - a.length)
const liesUnder = (path: string, room: string) => path === room || path.startsWith(`${room}/`)

/** The room of a file or folder, by its path from the program's folder with `/` between names. */
export const roomOf = (path: string): RoomName | undefined => names.find((room) => liesUnder(path, room))

/** Whether the table has this arrow. */
export const mayKnow = (from: RoomName, to: RoomName): boolean => {
  const known: readonly string[] | 'all' = rooms[from].knows
  return from === to || known === 'all' || known.includes(to)
}

const packageOf = (source: string) => source.split('/', source.startsWith('@') ? 2 : 1).join('/')

const mayImport = (path: string, room: RoomName, source: string) => {
  const { packages }: { packages?: readonly string[] } = rooms[room]
  const guarded = guardedPackages[source]
  if (guarded) return guarded.some((place) => liesUnder(path, place))
  return packages === undefined || packages.includes(packageOf(source))
}

/** A string of the code; `isModule` where it says what is imported, else it may still be the path of a worker or a script. */
interface Named {
  text: string
  isModule: boolean
}

const FROM_THE_TOP = /^(src|cms|scripts|test)\//

/** The path that a string means, from the program's folder; a string of any other sense has none. */
const pathOf = ({ text, isModule }: Named, file: string, root: string): string | undefined => {
  const isRelative = /^\.\.?\//.test(text)
  if (!isRelative && (isModule || !FROM_THE_TOP.test(text))) return undefined
  const target = resolve(isRelative ? dirname(file) : root, text)
  return isModule || existsSync(target) ? relative(root, target).split(sep).join('/') : undefined
}

/** What is wrong with a string in a file, if anything. */
const complaint = (named: Named, file: string, root: string): string | undefined => {
  const path = relative(root, file).split(sep).join('/')
  const room = roomOf(path)
  if (room === undefined) return undefined
  const target = pathOf(named, file, root)
  if (target === undefined)
    return named.isModule && !mayImport(path, room, named.text)
      ? `${path} may not import ${named.text} (scripts/lint/rooms.ts).`
      : undefined
  const other = roomOf(target)
  if (other === undefined || mayKnow(room, other)) return undefined
  return `${room} does not know ${other} (scripts/lint/rooms.ts).`
}

const IMPORTS = /^(Import(Declaration|Expression)|Export(Named|All)Declaration|TSImportType)$/
/** In `import('x').Type` the name is wrapped once more. */
const isModuleName = ({ parent }: Rule.Node) =>
  [parent, parent?.type.startsWith('TSLiteral') ? parent.parent : null].some((node) =>
    IMPORTS.test(node?.type ?? ''),
  )

/** Refuses every arrow that the table of rooms does not have: imports of values and types, dynamic ones, paths in strings. */
export const arrows: Rule.RuleModule = {
  create: (context) => {
    const check = (named: Named, loc: AST.SourceLocation | null | undefined) => {
      // The script of a component is linted as a file of its own below it; its imports start from the component.
      const message = complaint(named, context.physicalFilename, context.cwd)
      if (message && loc) context.report({ loc, message })
    }
    return {
      Literal: (node) => {
        const { value, loc } = node
        if (typeof value === 'string') check({ text: value, isModule: isModuleName(node) }, loc)
      },
      TemplateElement: ({ value, loc }) => check({ text: value.cooked ?? '', isModule: false }, loc),
      Program: ({ loc }) => {
        const path = relative(context.cwd, context.physicalFilename).split(sep).join('/')
        if (/^(src|cms)\//.test(path) && roomOf(path) === undefined)
          context.report({
            loc: loc ?? { line: 1, column: 0 },
            message: `${path} lies in no room (scripts/lint/rooms.ts).`,
          })
      },
    }
  },
}

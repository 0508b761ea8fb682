import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import { roomOf } from '../../scripts/lint/arrows.ts'
import { type RoomName, rooms } from '../../scripts/lint/rooms.ts'
import { PROGRAM_DIR } from '../fixtures/county.ts'

const eslint = new ESLint({ cwd: PROGRAM_DIR })

/** What the arrows' rule says about a file with this text. */
const complaints = async (filePath: string, text: string) => {
  const [result] = await eslint.lintText(text, { filePath })
  return (result?.messages ?? [])
    .filter(({ ruleId, fatal }) => ruleId === 'rooms/arrows' || fatal)
    .map(({ message }) => message)
}

describe('an arrow against the table is refused', () => {
  const page = 'src/pages/index.astro'
  it.each([
    ['an import', 'src/model/a.ts', "import { published } from '../library/entries/entries.ts'"],
    ['an import of a type', 'src/outputs/a.ts', "import type { Step } from '../release/contract.ts'"],
    ['a type named in passing', 'src/library/a.ts', "export type A = import('../components/a.ts').A"],
    ['an export passed on', 'src/library/a.ts', "export * from '../layouts/a.ts'"],
    ['a dynamic import', 'cms/editor/a.ts', "export const a = await import('../gateway/app.ts')"],
    [
      'a worker',
      'cms/gateway/site/a.ts',
      "new Worker(new URL('../../../src/release/switch/tidy-worker.ts', import.meta.url))",
    ],
    ['a script started by its path', 'cms/gateway/site/a.ts', "spawn('node', ['scripts/build.ts'])"],
    [
      'a script of a joined path',
      'cms/gateway/site/a.ts',
      "join(import.meta.dirname, '../../../scripts/build.ts')",
    ],
    ['a path in backticks', 'cms/gateway/site/a.ts', 'spawn(`scripts/build.ts`)'],
    ['a component', 'src/layouts/A.astro', "---\nimport A from '../components/people/A.astro'\n---\n<A />"],
    ['the script of a component', page, "<script>\n  import '../release/contract.ts'\n</script>"],
    ['a script that a component names', page, '<script src="../../scripts/start.ts"></script>'],
    ['a test, in the program', 'src/model/a.ts', "import { county } from '../../test/fixtures/county.ts'"],
    ['a package that the model may not know', 'src/model/a.ts', "import { Hono } from 'hono'"],
    ['a module of Node in the model', 'src/model/a.ts', "import { readFileSync } from 'node:fs'"],
    [
      'asking Astro for content past the library',
      page,
      "---\nimport { getCollection } from 'astro:content'\n---",
    ],
    ['a file in no room', 'src/helpers/a.ts', 'export const a = 1'],
    [
      'a refusal in the content store',
      'cms/gateway/content-store/a.ts',
      "import { Refusal } from '../site/create-site.ts'",
    ],
  ])('%s', async (_, file, text) => {
    expect(await complaints(file, text)).toHaveLength(1)
  })
})

describe('an arrow of the table is free', () => {
  it.each([
    ['src/library/a.ts', "import { beijingDay } from '../model/beijing-time.ts'"],
    ['src/model/a.ts', "import { z } from 'zod'\nimport { parse } from 'yaml'"],
    ['src/pages/index.astro', "---\nimport Page from '../layouts/Page.astro'\n---\n<Page />"],
    ['cms/gateway/lists/a.ts', "import { openDesk } from '../desk/desk.ts'"],
    ['src/outputs/a.ts', "const words = ['./nowhere.ts', 'src/nowhere.ts']"],
    ['test/a.test.ts', "import { createApp } from '../cms/gateway/app.ts'"],
  ])('%s: %s', async (file, text) => {
    expect(await complaints(file, text)).toEqual([])
  })
})

describe('the table of rooms', () => {
  const arrows = (room: RoomName): readonly RoomName[] => {
    const { knows }: { knows: readonly RoomName[] | 'all' } = rooms[room]
    return knows === 'all' ? [] : knows
  }
  const reachable = (room: RoomName, seen = new Set<RoomName>()): Set<RoomName> => {
    for (const next of arrows(room)) {
      if (!seen.has(next)) reachable(next, seen.add(next))
    }
    return seen
  }

  it('has no circle', () => {
    const names = Object.keys(rooms) as RoomName[]
    expect(names.filter((room) => reachable(room).has(room))).toEqual([])
  })

  it('gives a file to the room nearest to it', () => {
    expect(roomOf('src/styles/tokens.css')).toBe('src/styles/tokens.css')
    expect(roomOf('src/styles/parts/tag.css')).toBe('src/styles')
    expect(roomOf('src/modelling/a.ts')).toBeUndefined()
  })
})

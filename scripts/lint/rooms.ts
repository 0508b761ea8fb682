import { gatewayRooms } from './gateway-rooms.ts'

/** A room of the program: a folder (or one file) with one subject. */
interface Room<Name extends string> {
  /** One line for the README's table of rooms. */
  lives: string
  /** The rooms that it may know; of everything else it knows nothing. */
  knows: readonly Name[] | 'all'
  /** The only packages that it may import, where that is limited; Node's own modules are packages too. */
  packages?: readonly string[]
}

const described = <const Name extends string>(rooms: Record<Name, Room<NoInfer<Name>>>) => rooms

const outputs = ['src/outputs', 'src/library', 'src/model'] as const
/** What shows a page; each of them also knows those before it. */
const shown = [...outputs, 'src/styles'] as const
/** What frames a page. */
const framed = [...shown, 'src/components/shared', 'src/components/site'] as const
/** What the rooms of a release stand on. */
const released = ['src/release/contract.ts', 'src/release/settings.ts', ...outputs] as const
const making = [...released, 'src/library/edition', 'src/library/content', 'src/release/switch'] as const
/**
 * The rooms and the arrows between them: who may know whom. A file belongs to the longest name that it lies under.
 * ESLint refuses every other arrow (`scripts/lint/arrows.ts`); the README's table of rooms is written from here.
 */
export const rooms = described({
  'src/model': {
    lives: 'THE content model: fields, collections, problems, addresses, Beijing time',
    knows: [],
    packages: [
      'zod',
      'yaml',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm',
      'micromark-extension-cjk-friendly',
      'micromark-extension-gfm',
      'node-diff3',
      'pinyin-pro',
    ],
  },
  'src/imaging': {
    lives: 'how a photo is opened, wherever one is drawn: upright, in sRGB, without camera and place',
    knows: ['src/model'],
    packages: ['sharp'],
  },
  'src/documents': {
    lives: 'what an attachment really is, whoever brings it: opened, and refused with a program inside',
    knows: ['src/model'],
    packages: ['@cantoo/pdf-lib', 'cfb', 'saxes', 'yauzl', 'node:zlib'],
  },
  'src/story-writing': {
    lives: 'the ways to write a story’s syntax as Markdown, from the most readable to the most cautious',
    knows: ['src/model'],
    packages: ['mdast', 'mdast-util-gfm', 'mdast-util-to-markdown'],
  },
  'src/foreign-text': {
    lives: 'text from Word, WPS and WeChat, made plain and written as a story',
    knows: ['src/model', 'src/story-writing'],
    packages: ['hast', 'hast-util-to-mdast', 'mdast'],
  },
  'src/library/edition': {
    lives: 'facts, questions, and the answers that are kept as long as they hold',
    knows: [],
    packages: ['node:async_hooks', 'node:crypto', 'node:util'],
  },
  'src/library': {
    lives: 'the questions that pages ask, by subject',
    knows: ['src/library/edition', 'src/model'],
  },
  'src/library/content': {
    lives: 'how a content folder becomes facts, and what is left out of it',
    knows: ['src/library', 'src/library/edition', 'src/documents', 'src/model'],
  },
  'src/outputs': {
    lives: 'what entries become besides pages, one folder each',
    knows: ['src/imaging', 'src/library', 'src/library/edition', 'src/model', 'src/styles'],
  },
  'src/printing': {
    lives: 'pages become PDF: a browser of this machine, found and asked, and what a print shop wants',
    knows: ['src/model'],
    packages: [
      '@cantoo/pdf-lib',
      'zod',
      'node:child_process',
      'node:fs',
      'node:os',
      'node:path',
      'node:stream',
    ],
  },
  'src/styles': { lives: 'the look: tokens first, then a file for each part', knows: [] },
  'src/components/shared': { lives: 'parts that pages of every subject use', knows: shown },
  'src/components/site': {
    lives: 'header, footer and what else frames the portal',
    knows: [...shown, 'src/components/shared'],
  },
  'src/layouts': { lives: 'sheets: what every page has around it', knows: framed },
  'src/components': { lives: 'page bodies and their parts, by subject', knows: [...framed, 'src/layouts'] },
  'src/pages': {
    lives: 'addresses: thin route files',
    knows: [...framed, 'src/layouts', 'src/components', 'cms/guide'],
  },
  'src/release/contract.ts': { lives: 'what a release in the making tells of itself', knows: ['src/model'] },
  'src/release/settings.ts': { lives: 'the one reading of the environment', knows: ['src/library'] },
  'src/release/switch': {
    lives: 'folders of releases: which one is live, what they share, which go',
    knows: released,
  },
  'src/release/compile': {
    lives: 'the program, compiled once per version and loaded to render any page',
    knows: ['cms/guide', 'src/library/content', 'src/outputs'],
  },
  'src/release/products': {
    lives: 'what a release holds, each thing with the way it is made',
    knows: [...making, 'src/release/compile'],
  },
  'src/release/made': {
    lives: 'what things were made of, so that only what would come out different is made again',
    knows: [...making, 'src/release/products'],
  },
  'src/release/client.ts': {
    lives: 'how the gateway asks for a release',
    knows: [...released, 'src/release/switch', 'src/release/preview', 'src/release'],
  },
  'src/release': {
    lives: 'how one release is made and put live',
    knows: [...making, 'src/release/compile', 'src/release/products', 'src/release/made'],
  },
  'src/release/preview': {
    lives: 'how a draft is drawn as the page that it will be, in a process of its own',
    knows: [...making, 'src/release/compile'],
  },
  'cms/protocol': { lives: 'each action’s request and answer, declared once', knows: ['src/model'] },
  'cms/guide': { lives: 'the editors’ guide, generated from the model', knows: ['src/model'] },
  'cms/editor': {
    lives: 'Decap as the form: config from the model, own backend class, widgets, words',
    knows: ['cms/protocol', 'src/foreign-text', 'src/model', 'src/story-writing', 'src/styles/tokens.css'],
  },
  'cms/editor/bundle': {
    lives: 'how the editor is packed for the browser',
    knows: ['cms/editor', 'src/styles/tokens.css'],
  },
  'src/styles/tokens.css': { lives: 'colours and sizes, which portal and editor share', knows: [] },
  ...gatewayRooms,
  scripts: { lives: 'one file = one command', knows: 'all' },
  test: { lives: 'mirrors the rooms; the suffix tells what a test needs', knows: 'all' },
})

export type RoomName = keyof typeof rooms

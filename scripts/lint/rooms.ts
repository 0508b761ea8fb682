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
/** What the gateway's rooms stand on, the ground floor first. */
const ground = ['cms/gateway/refusals', 'cms/gateway/persons'] as const
const trade = [...ground, 'cms/gateway/content-store', 'cms/protocol', 'src/model'] as const
const entries = [
  ...trade,
  'cms/gateway/records',
  'cms/gateway/readings',
  'cms/gateway/desk',
  'cms/gateway/media',
  'cms/gateway/documents',
] as const
const guarded = [...entries, 'cms/gateway/guards', 'cms/gateway/review'] as const
/** What the gateway may know of making releases. */
const asking = ['src/release/contract.ts', 'src/release/client.ts'] as const
const answering = [...guarded, 'cms/gateway/preview', 'cms/gateway/publishing'] as const

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
    knows: ['cms/guide', 'src/library/content'],
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
    knows: ['cms/protocol', 'src/model', 'src/styles/tokens.css'],
  },
  'cms/editor/bundle': {
    lives: 'how the editor is packed for the browser',
    knows: ['cms/editor', 'src/styles/tokens.css'],
  },
  'src/styles/tokens.css': { lives: 'colours and sizes, which portal and editor share', knows: [] },
  'cms/gateway/content-store': {
    lives: 'git by plumbing behind the verbs of the trade',
    knows: ['src/model'],
  },
  'cms/gateway/refusals': { lives: 'every “no”, in words for the editor', knows: ['cms/protocol'] },
  'cms/gateway/persons': {
    lives: 'who is there and what their role allows',
    knows: ['cms/gateway/refusals', 'cms/protocol'],
  },
  'cms/gateway/guards': {
    lives: 'who may call and what may be sent',
    knows: [...ground, 'cms/protocol', 'src/model'],
  },
  'cms/gateway/records': { lives: 'the record of an entry’s review: status, steps, notes', knows: trade },
  'cms/gateway/readings': {
    lives: 'what is known of the texts without opening them: rows, word lists, photos in them',
    knows: trade,
  },
  'cms/gateway/desk': {
    lives: 'what every action is handed',
    knows: [...trade, 'cms/gateway/readings', 'src/release/client.ts'],
  },
  'cms/gateway/media': {
    lives: 'photos and attachments: intake, lists, thumbnails',
    knows: [...trade, 'cms/gateway/desk', 'src/documents', 'src/imaging'],
  },
  'cms/gateway/documents': {
    lives: 'entries, word lists and settings as the form sees them',
    knows: [...trade, 'cms/gateway/records', 'cms/gateway/readings', 'cms/gateway/desk', 'cms/gateway/media'],
  },
  'cms/gateway/drafts': { lives: 'drafts and their way to the portal', knows: entries },
  'cms/gateway/review': {
    lives: 'handing in and approving drafts, notes on entries',
    knows: [...entries, 'cms/gateway/drafts'],
  },
  'cms/gateway/lists': {
    lives: 'the editor’s lists and what they are filtered by',
    knows: [...entries, 'cms/gateway/drafts'],
  },
  'cms/gateway/preview': {
    lives: 'shows drafts as the pages that they will be',
    knows: [...entries, 'src/release/client.ts'],
  },
  'cms/gateway/publishing': {
    lives: 'asks for releases and tells how far they are',
    knows: ['cms/protocol', 'src/model', ...asking],
  },
  'cms/gateway/site': {
    lives: 'serves the live release to residents',
    knows: ['cms/gateway/publishing', ...asking],
  },
  'cms/gateway/actions': {
    lives: 'the list of all actions',
    knows: [...answering, 'cms/gateway/drafts', 'cms/gateway/lists'],
  },
  'cms/gateway': {
    lives: '`app.ts` lists all routes, `main.ts` starts it',
    knows: [...answering, ...asking, 'cms/gateway/site', 'cms/gateway/actions', 'src/release/settings.ts'],
  },
  scripts: { lives: 'one file = one command', knows: 'all' },
  test: { lives: 'mirrors the rooms; the suffix tells what a test needs', knows: 'all' },
})

export type RoomName = keyof typeof rooms

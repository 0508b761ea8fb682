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

/** The rooms of the gateway; see `rooms.ts`. */
export const gatewayRooms = {
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
  'cms/gateway/keeping': {
    lives: 'texts that are typed and not saved yet',
    knows: [...entries, 'cms/gateway/drafts'],
  },
  'cms/gateway/word-import': {
    lives: 'files of Word become drafts: read, recognised, kept',
    knows: [...entries, 'cms/gateway/drafts', 'src/documents', 'src/foreign-text'],
  },
  'cms/gateway/lists': {
    lives: 'the editor’s lists and what they are filtered by',
    knows: [...entries, 'cms/gateway/drafts'],
  },
  'cms/gateway/beginning': {
    lives: 'drafts that are begun from something: a template, the last of their kind',
    knows: [...entries, 'cms/gateway/drafts'],
  },
  'cms/gateway/finding': {
    lives: 'the search over everything that is written, and what is nearly the same',
    knows: [...entries, 'cms/gateway/drafts'],
  },
  'cms/gateway/today': {
    lives: 'what is due: drafts, reviews, events without a report, stations behind their rules',
    knows: [...entries, 'cms/gateway/drafts'],
  },
  'cms/gateway/board': {
    lives: 'the review board: every draft by its status, narrowed down',
    knows: [...entries, 'cms/gateway/drafts', 'cms/gateway/lists', 'cms/gateway/today'],
  },
  'cms/gateway/library': {
    lives:
      'the photo library: where each photo is used, cropped, blurred, exchanged, deleted and brought back',
    knows: [...entries, 'cms/gateway/drafts', 'src/imaging'],
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
    knows: ['cms/gateway/publishing', 'src/model', ...asking],
  },
  'cms/gateway/printing': {
    lives: 'posters as PDF, one after the other, for whoever asks at the desk',
    knows: [...entries, 'src/printing'],
  },
  'cms/gateway/actions': {
    lives: 'the list of all actions',
    knows: [
      ...answering,
      'cms/gateway/drafts',
      'cms/gateway/keeping',
      'cms/gateway/lists',
      'cms/gateway/beginning',
      'cms/gateway/finding',
      'cms/gateway/today',
      'cms/gateway/board',
      'cms/gateway/library',
      'cms/gateway/word-import',
      'cms/gateway/printing',
    ],
  },
  'cms/gateway': {
    lives: '`app.ts` lists all routes, `main.ts` starts it',
    knows: [
      ...answering,
      ...asking,
      'cms/gateway/library',
      'cms/gateway/site',
      'cms/gateway/printing',
      'cms/gateway/actions',
      'src/release/settings.ts',
    ],
  },
} as const

/** A module of Decap that is exchanged for one of ours. */
export interface ExchangedModule {
  /** Its path in `node_modules`. */
  module: string
  /** What stands in for it: path in `cms/editor`. */
  ours: string
  /** What is wrong with the original here; Decap offers no extension point for any of these. */
  reason: string
  /** Where its own people discuss it, when they do. */
  thread?: string
}

const core = (path: string) => `decap-cms-core/dist/esm/${path}`

/** Every module of Decap that is exchanged. */
export const exchangedModules: readonly ExchangedModule[] = [
  {
    module: 'decap-cms-app/dist/esm/extensions.js',
    ours: 'extensions.ts',
    reason:
      'registers every backend, widget and language: some 480 KB over the line that no editor of ours uses',
    thread: 'decaporg/decap-cms#7518',
  },
  {
    module: core('constants/configSchema.js'),
    ours: 'bundle/no-config-check.ts',
    reason: 'compiles code from strings, which the security policy forbids',
    thread: 'decaporg/decap-cms#2138',
  },
  {
    module: core('formats/formats.js'),
    ours: 'bundle/own-formats.ts',
    reason: 'brings readers along that evaluate strings as code',
    thread: 'jonschlinkert/gray-matter#131',
  },
  {
    module: core('lib/imageTransformations.js'),
    ours: 'bundle/no-image-work.ts',
    reason: 'brings 760 KB of WebAssembly, which the security policy forbids to run',
  },
  {
    module: core('components/Collection/Entries/EntriesCollection.js'),
    ours: 'list/EntryList.tsx',
    reason: 'loads every entry of a collection to sort or filter it',
    thread: 'decaporg/decap-cms#3714',
  },
  {
    module: core('components/Collection/Entries/EntriesSearch.js'),
    ours: 'bundle/nothing-shown.ts',
    reason: 'loads every entry there is, and finds no word of two characters',
    thread: 'decaporg/decap-cms#2350',
  },
  {
    module: core('components/Collection/CollectionControls.js'),
    ours: 'bundle/nothing-shown.ts',
    reason: 'sorts and groups by loading every entry; our list has filters of its own',
    thread: 'decaporg/decap-cms#3714',
  },
  {
    module: core('components/Editor/EditorToolbar.js'),
    ours: 'toolbar/EditorToolbar.tsx',
    reason: 'hides the next step in two menus and does not fit a phone',
    thread: 'decaporg/decap-cms#441',
  },
  {
    module: core('components/Editor/EditorPreviewPane/EditorPreviewPane.js'),
    ours: 'preview/PreviewPane.tsx',
    reason: 'draws a page of its own, in a frame that has no sandbox and shares the editor’s origin',
    thread: 'decaporg/decap-cms#6855',
  },
  {
    module: core('components/App/Header.js'),
    ours: 'toolbar/Header.tsx',
    reason:
      'has links that lead nowhere here (media, a menu to create) and none to the portal and the handbook',
  },
]

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Modules of Decap, and of what it brings, that are exchanged for ours: path inside node_modules -> file in this folder.
 * Reasons stand in the files.
 */
export const exchanged: Record<string, string> = {
  'decap-cms-core/dist/esm/constants/configSchema.js': 'bundle/no-config-check.ts',
  'decap-cms-core/dist/esm/components/Collection/Entries/EntriesCollection.js': 'list/EntryList.tsx',
  'decap-cms-core/dist/esm/components/Collection/Entries/EntriesSearch.js': 'bundle/nothing-shown.ts',
  'decap-cms-core/dist/esm/components/Collection/CollectionControls.js': 'bundle/nothing-shown.ts',
  'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js': 'toolbar/EditorToolbar.tsx',
  'decap-cms-core/dist/esm/components/App/Header.js': 'toolbar/Header.tsx',
  'decap-cms-core/dist/esm/components/Workflow/WorkflowCard.js': 'board/BoardCard.tsx',
  'decap-cms-core/dist/esm/formats/yaml.js': 'bundle/yaml-text.ts',
  'decap-cms-core/dist/esm/formats/toml.js': 'bundle/no-toml.ts',
  'decap-cms-core/dist/esm/lib/imageTransformations.js': 'bundle/no-image-work.ts',
  'decap-cms-widget-richtext/dist/esm/RichtextControl/pasteHandler.js': 'paste/paste-into-story.ts',
  'gray-matter/index.js': 'bundle/front-matter.ts',
}

/** Sentences of Decap's code that are rewritten: each must be found, or the build stops. */
export const rewritten: { module: string; from: string; to: string }[] = [
  {
    // Withdrawing is one step in the store; Decap would delete the entry and then save it again.
    module: 'decap-cms-core/dist/esm/actions/editorialWorkflow.js',
    from: `backend.deleteEntry(state, collection, slug).then(() => backend.persistEntry({
      config: state.config,
      collection,
      entryDraft,
      assetProxies: [],
      usedSlugs: List(),
      status: status.get('PENDING_PUBLISH')
    }))`,
    to: `backend.implementation.withdraw(collection.get('name'), slug)`,
  },
  {
    // Decap offers the text it has kept while the entry is still on its way, which then covers what was taken back up.
    module: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
    from: `retrieveLocalBackup(collection, slug);
    if (newEntry) {
      createEmptyDraft(collection, this.props.location.search);
    } else {
      loadEntry(collection, slug);
    }`,
    to: `const opened = newEntry
      ? createEmptyDraft(collection, this.props.location.search)
      : loadEntry(collection, slug);
    void opened.then(() => retrieveLocalBackup(collection, slug));`,
  },
  {
    // The same: without it "opened" comes before a published entry is there.
    module: 'decap-cms-core/dist/esm/actions/editorialWorkflow.js',
    from: `dispatch(unpublishedEntryRedirected(collection, slug));
        dispatch(loadEntry(collection, slug));`,
    to: `dispatch(unpublishedEntryRedirected(collection, slug));
        await dispatch(loadEntry(collection, slug));`,
  },
  {
    // Kept text says which version it was made from: else it would be saved over a colleague's newer one unseen.
    module: 'decap-cms-core/dist/esm/backend.js',
    from: `await localForage.setItem(key, {
        raw,`,
    to: `await localForage.setItem(key, {
        base: this.implementation.versionOf(entry.get('path')),
        raw,`,
  },
  {
    module: 'decap-cms-core/dist/esm/backend.js',
    from: `const {
      raw,
      path
    } = backup;`,
    to: `const { raw, path } = backup;
    this.implementation.rememberKept(backup);`,
  },
  {
    module: 'decap-cms-core/dist/esm/actions/entries.js',
    from: `return {
    type: DRAFT_CREATE_FROM_LOCAL_BACKUP
  };`,
    to: `return (dispatch, getState) => {
    currentBackend(getState().config).implementation.takeUpKept();
    return dispatch({ type: DRAFT_CREATE_FROM_LOCAL_BACKUP });
  };`,
  },
  {
    // An entry that cannot be opened leaves a bare line without a way on.
    module: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
    from: `return _jsx("div", {
        children: _jsx("h3", {
          children: entry.get('error')
        })
      });`,
    to: `return _jsx("main", {
        className: 'ck-sign-in',
        children: [
          _jsx("h1", { children: entry.get('error') }, 'what'),
          _jsx("a", { href: '#/collections/' + collection.get('name'), children: '回到列表' }, 'next'),
        ],
      });`,
  },
  {
    // A card that only a mouse can drag shuts out keyboards and phones: ours moves by buttons too.
    module: 'decap-cms-core/dist/esm/components/Workflow/WorkflowList.js',
    from: `editLink: editLink,`,
    to: `editLink: editLink,
              status: ownStatus,
              onChangeStatus: to => this.props.handleChangeStatus(collectionName, slug, ownStatus, to),`,
  },
  {
    // Decap tells a draft that could not be deleted as deleted.
    module: 'decap-cms-core/dist/esm/actions/editorialWorkflow.js',
    from: `key: 'ui.toast.onDeleteUnpublishedChanges',
          details: error`,
    to: `key: 'ui.toast.onFailToDelete',
          details: error`,
  },
]

/**
 * Vite plugin that exchanges and rewrites parts of Decap.
 * Throws when one is missing, so that an upgrade of Decap cannot drop a change of ours unseen.
 */
export function decapParts(editorRoot: string): Plugin {
  const modules = join(editorRoot, '../../node_modules')
  const replacements = new Map<string, string>()
  return {
    name: 'decap-parts',
    enforce: 'pre',
    buildStart() {
      for (const [module, ours] of Object.entries(exchanged)) {
        const path = join(modules, module)
        if (!existsSync(path)) throw new Error(`Decap no longer has ${module}`)
        replacements.set(path, join(editorRoot, ours))
      }
    },
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      const path = found?.id.split('?')[0]
      return path === undefined ? found : (replacements.get(path) ?? found)
    },
    transform(code, id) {
      const due = rewritten.filter(({ module }) => id.split('?')[0] === join(modules, module))
      return due.length ? due.reduce(rewrite, code) : undefined
    },
  }
}

function rewrite(code: string, { module, from, to }: (typeof rewritten)[number]) {
  if (!code.includes(from)) throw new Error(`${module} no longer says: ${from}`)
  return code.replaceAll(from, to)
}

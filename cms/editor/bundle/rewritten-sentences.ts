/** A sentence of Decap's code that says something else in our bundle. */
export interface RewrittenSentence {
  /** Its module's path in `node_modules`. */
  module: string
  from: string
  to: string
}

/** Every sentence that is rewritten: each must be found, or the build stops. */
export const rewrittenSentences: readonly RewrittenSentence[] = [
  {
    // Withdrawing is one step in the store; Decap would delete the entry and then save it again, and between the two its
    // text is nowhere (decaporg/decap-cms#6549).
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
    // Decap offers the text it has kept while the entry is still on its way, which then covers what was taken back up
    // (decaporg/decap-cms#5055, #5470, #6989).
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
    // A link from one entry to another, such as the publishing bar's, leaves the old text in the form while every
    // button already acts on the new entry.
    module: 'decap-cms-core/dist/esm/components/Editor/Editor.js',
    from: `componentDidUpdate(prevProps) {`,
    to: `componentDidUpdate(prevProps) {
    const another = prevProps.slug !== this.props.slug || prevProps.collection !== this.props.collection;
    if (another && !prevProps.newEntry) {
      this.componentWillUnmount();
      this.componentDidMount();
      return;
    }`,
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
    // Our files write lists with the other sign: every one of them would be changed along with a single word.
    module: 'decap-cms-widget-richtext/dist/esm/serializers/index.js',
    from: `bullet: '*',`,
    to: `bullet: '-',`,
  },
  {
    // Its own way of writing the same story, said as soon as it is open, would pass for a change.
    module: 'decap-cms-widget-richtext/dist/esm/RichtextControl/VisualEditor.js',
    from: `onChange(mdValue);`,
    to: `if (mdValue !== slateToMarkdown(initialValue, { voidCodeBlock: !!codeBlockComponent }, editorComponents))
      onChange(mdValue);`,
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

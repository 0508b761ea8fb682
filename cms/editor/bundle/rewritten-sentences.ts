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
    // What is typed is kept by ours, for each sitting at a form in a place of its own (decaporg/decap-cms#5055, #5470, #6989).
    module: 'decap-cms-core/dist/esm/backend.js',
    from: `async persistLocalDraftBackup(entry, collection) {`,
    to: `async persistLocalDraftBackup(entry, collection) {
    if (entry) return;`,
  },
  {
    // Where nothing is lost by leaving, nobody is asked about it.
    module: 'decap-cms-core/dist/esm/routing/history.js',
    from: `createHashHistory()`,
    to: `createHashHistory({
  getUserConfirmation: (question, go) =>
    go(!window.dispatchEvent(new Event('cunkou:leaving', { cancelable: true })) || window.confirm(question)),
})`,
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
    // Each step has its own sentence; Decap says of all of them that something was changed.
    module: 'decap-cms-core/dist/esm/actions/editorialWorkflow.js',
    from: `key: 'ui.toast.entryUpdated'`,
    to: `key: 'ui.toast.moved.' + newStatus`,
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

/** The parts of Decap that ship without types, as far as this editor touches them. */
declare module 'decap-cms-locales/dist/esm/en/index.js' {
  const en: Record<string, unknown>
  export default en
}

interface DecapWidgetModule {
  Widget: (options?: object) => { name: string; controlComponent: unknown; schema?: object }
}
declare module 'decap-cms-widget-list' {
  import { Component } from 'react'
  import type { MouseEvent } from 'react'
  import type { List } from 'immutable'
  /** What Decap's list of groups is given; the last nine are only handed on to the fields of each group. */
  export interface ListControlProps {
    value?: List<DecapMap>
    field: DecapMap
    forID: string
    classNameWrapper: string
    onChange: (value: List<DecapMap>) => void
    parentIds: readonly string[]
    editorControl: unknown
    resolveWidget: unknown
    metadata: unknown
    onValidateObject: unknown
    clearFieldErrors: unknown
    fieldsErrors: unknown
    controlRef: unknown
  }
  /** Decap's control for a list of groups. */
  export class ListControl extends Component<
    ListControlProps,
    { keys: readonly string[]; itemsCollapsed: readonly boolean[] }
  > {
    handleAdd: (event: MouseEvent) => void
    handleRemove: (index: number, event: MouseEvent) => void
    handleItemCollapseToggle: (index: number, event: MouseEvent) => void
    handleChangeFor: (key: string) => unknown
    onSortEnd: (move: { oldIndex: number; newIndex: number }) => void
    addItem: (value: DecapMap) => void
    hasError: (index: number) => boolean | undefined
    processControlRef: (control: unknown) => void
    getStableParentIds: (parentIds: readonly string[], forID: string, key: string) => readonly string[]
    renderListControl: () => unknown
    validateSize: () => unknown[]
  }
  const widget: {
    Widget: () => { name: string; controlComponent: typeof ListControl }
    controlComponent: typeof ListControl
  }
  export default widget
}
declare module 'decap-cms-widget-object' {
  import { Component } from 'react'
  /** Decap's control for a group of fields. */
  export class ObjectControl extends Component<
    {
      value?: unknown
      field: DecapMap
      /** Not given to the groups of a list, which has its own ways to change them. */
      forID?: string
      onChange?: (value: unknown) => void
      [handedOn: string]: unknown
    },
    { open?: boolean; collapsed: boolean }
  > {
    childRefs: Record<string, unknown>
  }
  const widget: {
    Widget: () => { name: string; controlComponent: typeof ObjectControl }
    controlComponent: typeof ObjectControl
  }
  export default widget
}
declare module 'decap-cms-widget-boolean' {
  const widget: DecapWidgetModule
  export default widget
}

declare module 'decap-cms-lib-util' {
  export class EditorialWorkflowError extends Error {
    constructor(message: string, notUnderEditorialWorkflow: boolean)
  }
}

declare module 'decap-cms-backend-proxy' {
  export class ProxyBackend {
    constructor(config: object, options?: object)
    branch: string
    getEntry(path: string): Promise<{ data: string | null; file: { path: string; id: string | null } }>
    updateUnpublishedEntryStatus(collection: string, slug: string, newStatus: string): Promise<unknown>
    publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>
    deleteUnpublishedEntry(collection: string, slug: string): Promise<unknown>
    deleteFiles(paths: string[], commitMessage: string): Promise<unknown>
  }
}

declare module 'decap-cms-core/dist/esm/redux' {
  export const store: {
    getState: () => DecapState
    dispatch: (action: unknown) => Promise<unknown>
    subscribe: (listener: () => void) => () => void
  }
}
declare module 'decap-cms-core/dist/esm/actions/entries' {
  export const DRAFT_LOCAL_BACKUP_RETRIEVED: string
  export const DRAFT_CREATE_FROM_LOCAL_BACKUP: string
}
declare module 'decap-cms-core/dist/esm/actions/editorialWorkflow' {
  export const loadUnpublishedEntry: (collection: unknown, slug: string) => unknown
}
declare module 'decap-cms-core/dist/esm/actions/entries' {
  export const emptyDraftCreated: (entry: object) => unknown
  export const localBackupRetrieved: (entry: unknown) => unknown
  export const loadLocalBackup: () => unknown
  export const changeDraftField: (change: {
    field: unknown
    value: unknown
    metadata: object
    entries: unknown[]
  }) => unknown
}
declare module 'decap-cms-core/dist/esm/routing/history' {
  export const history: {
    push: (path: string) => void
    replace: (path: string) => void
    location: { pathname: string; search: string }
    listen: (listener: (location: { pathname: string }) => void) => () => void
  }
}

/** Immutable values as Decap hands them to widgets and templates. */
interface DecapMap {
  get: (key: string, otherwise?: unknown) => unknown
  getIn: (path: (string | number)[], otherwise?: unknown) => unknown
  set: (key: string, value: unknown) => DecapMap
  has: (key: string) => boolean
  toJS: () => unknown
}

interface DecapState {
  collections: DecapMap
  editorialWorkflow: DecapMap
  auth: { user?: { name: string; login: string } }
  entryDraft: DecapMap
  notifications: { notifications: readonly DecapMessage[] }
}

/** One of Decap's passing messages: a sentence, or the key of one with what goes into it. */
interface DecapMessage {
  id: string
  type: string
  message: string | { key: string; details?: unknown }
}

declare module 'decap-cms-core/dist/esm/lib/registry' {
  export const getCustomFormatsExtensions: () => Record<string, string>
  export const getFormatter: (name: string) => unknown
}
declare module 'decap-cms-core/dist/esm/actions/status' {
  export const checkBackendStatus: () => unknown
}

declare module 'react-dom' {
  import type { ReactNode, ReactPortal } from 'react'
  export const createPortal: (what: ReactNode, place: Element) => ReactPortal
}

declare module 'react-dom/client' {
  import type { ReactNode } from 'react'
  export const createRoot: (place: Element) => { render: (what: ReactNode) => void }
}
declare module 'react-dom' {
  import type { ReactNode, ReactPortal } from 'react'
  export const createPortal: (what: ReactNode, place: Element) => ReactPortal
}

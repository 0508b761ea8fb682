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
  /** Decap's control for a list of groups. */
  export class ListControl extends Component<{
    value?: { get: (index: number) => DecapMap | undefined }
  }> {
    handleRemove: (index: number, event: Event) => void
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
    { value?: unknown; field: DecapMap; forID: string; onChange: (value: unknown) => void },
    { open?: boolean; collapsed: boolean }
  > {
    childRefs: Record<string, unknown>
  }
  const widget: { Widget: () => { name: string; controlComponent: typeof ObjectControl } }
  export default widget
}
declare module 'decap-cms-widget-boolean' {
  const widget: DecapWidgetModule
  export default widget
}
declare module 'decap-cms-widget-richtext' {
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
  export const store: { getState: () => DecapState; dispatch: (action: unknown) => Promise<unknown> }
}
declare module 'decap-cms-core/dist/esm/actions/editorialWorkflow' {
  export const loadUnpublishedEntry: (collection: unknown, slug: string) => unknown
}
declare module 'decap-cms-core/dist/esm/routing/history' {
  export const history: {
    push: (path: string) => void
    location: { pathname: string }
    listen: (listener: () => void) => () => void
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
  auth: { user?: { name: string } }
}

declare module 'decap-cms-core/dist/esm/lib/registry' {
  export const getCustomFormatsExtensions: () => Record<string, string>
  export const getFormatter: (name: string) => unknown
}
declare module 'decap-cms-core/dist/esm/actions/status' {
  export const checkBackendStatus: () => unknown
}

declare module 'decap-cms-widget-richtext/dist/esm/serializers' {
  export const htmlToSlate: (html: string) => { children: unknown[] }
}
declare module 'react-dom/client' {
  import type { ReactNode } from 'react'
  export const createRoot: (place: Element) => { render: (what: ReactNode) => void }
}

/** The part of Pagefind's browser module that the search uses. */
export interface PagefindHit {
  /** `<language of the shard>_<page>` */
  id: string
  /** Places of the words of the first hit, counted from the first token of the page. */
  words: number[]
}

export interface PagefindInstance {
  mergeIndex(path: string, options: { language: string; metaCacheTag: string }): Promise<void>
  search(term: string): Promise<{ results: PagefindHit[] }>
}

interface PagefindModule {
  createInstance(options: { basePath: string; metaCacheTag: string }): PagefindInstance
}

/** Loads Pagefind from the release; nothing of it is bundled, so that its version always fits the index. */
export const loadPagefind = async (core: URL): Promise<PagefindModule> => {
  return (await import(/* @vite-ignore */ new URL('pagefind.js', core).href)) as PagefindModule
}

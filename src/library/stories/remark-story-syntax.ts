import { storySyntax } from '../../model/stories/story-markdown.ts'

/** As a remark plugin: the Markdown that the model reads, beside what a reader of its own adds. */
export function remarkStorySyntax(this: { data: () => object }): void {
  const data: { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] } = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...storySyntax.extensions]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...storySyntax.mdastExtensions]
}

/** How footnotes are named, wherever Markdown is shown. */
export const footnoteWords = { footnoteLabel: '注释', footnoteBackLabel: '回到正文' } as const

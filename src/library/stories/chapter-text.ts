const CODE = /^(?:import|export)\s.*$|\{[^{}]*\}/gm

/** A chapter's MDX as Markdown: what only the program reads is left out. */
export const chapterText = (mdx: string): string => mdx.replace(CODE, '').trim()

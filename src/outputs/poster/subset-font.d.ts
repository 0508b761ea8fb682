/** The package brings no types of its own. */
declare module 'subset-font' {
  interface SubsetOptions {
    targetFormat?: 'truetype' | 'woff' | 'woff2'
    /** Leaves out glyphs that only layout rules would reach. */
    noLayoutClosure?: boolean
    /** Tables that the subset goes without. */
    dropTables?: readonly string[]
  }
  /** A font with the glyphs of a text. */
  const subsetFont: (font: Buffer, text: string, options?: SubsetOptions) => Promise<Buffer>
  export default subsetFont
}

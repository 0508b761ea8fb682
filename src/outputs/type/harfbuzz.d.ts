/** The package brings no types of its own. */
declare module 'harfbuzzjs' {
  export interface ShapedGlyph {
    /** The number of the glyph, 0 where the face has none. */
    g: number
    /** How far it moves the pen, in units of the face. */
    ax: number
    /** How far it stands from the pen. */
    dx: number
    dy: number
  }
  export interface ShapingFont {
    /** A glyph as an SVG path in units of the face, up being more. */
    glyphToPath(glyph: number): string
  }
  export interface HarfBuzz {
    createBlob(bytes: Uint8Array): object
    createFace(blob: object, index: number): { upem: number }
    createFont(face: object): ShapingFont
    createBuffer(): {
      addText(text: string): void
      guessSegmentProperties(): void
      json(): ShapedGlyph[]
      destroy(): void
    }
    shape(font: ShapingFont, buffer: object, features?: string): void
  }
}

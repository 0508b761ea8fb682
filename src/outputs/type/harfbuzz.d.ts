/** The package brings no types of its own. */
declare module 'harfbuzzjs' {
  export interface ShapedGlyph {
    /** The number of the glyph, 0 where the face has none. */
    g: number
    /** How far it moves the pen, in units of the face. */
    ax: number
  }
  export interface HarfBuzz {
    createBlob(bytes: Uint8Array): object
    createFace(blob: object, index: number): { upem: number }
    createFont(face: object): object
    createBuffer(): {
      addText(text: string): void
      guessSegmentProperties(): void
      json(): ShapedGlyph[]
      destroy(): void
    }
    shape(font: object, buffer: object, features?: string): void
  }
}

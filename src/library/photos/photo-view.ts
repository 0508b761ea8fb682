/** A photo as entries write it. */
export interface PhotoView {
  image: string
  alt: string
  caption?: string | undefined
}

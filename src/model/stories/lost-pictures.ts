/**
 * Stands in a story where a picture was that did not come along: plain words, which every editor shows, every file keeps
 * and nobody reads over. As long as it is there the entry is not handed in.
 */
export const LOST_PICTURE = '【这里缺一张图片】'

/** The lines of a story that have such a mark, counted from 1. */
export const lostPictureLines = (story: string): number[] =>
  story.split('\n').flatMap((line, at) => (line.includes(LOST_PICTURE) ? [at + 1] : []))

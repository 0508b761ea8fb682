const PHOTO_IN_STORY = /!\[[^\]]*\]\((\/media\/[^)\s]+\.(?:jpe?g|png|webp|gif))/gi

/** The media paths of the photos in a story's Markdown. */
export const photosInStory = (markdown: string): string[] =>
  [...markdown.matchAll(PHOTO_IN_STORY)].map((match) => match[1] ?? '')

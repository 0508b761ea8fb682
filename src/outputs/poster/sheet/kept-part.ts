interface Size {
  width: number
  height: number
}

/** Where more of its height is cut than this, a photo's upper part is sky or wall, and people stand below it. */
const MOST_CUT_BELOW = 0.3

/**
 * Whether the upper edge of a photo stays where its place is too low for all of it: heads stand near it, unless so much
 * is cut that those who stand low would lose theirs. Nobody has told where on a photo people stand.
 */
export const keepsTop = (photo: Size, place: Size): boolean => {
  const shown = (photo.width * place.height) / (place.width * photo.height)
  return photo.height > photo.width || shown > 1 - MOST_CUT_BELOW
}

interface Size {
  width: number
  height: number
}

/** With less of its height left, the middle of a photo shows people without their heads. */
const LEAST_OF_THE_HEIGHT = 0.8

/** Whether the upper edge of a photo stays where its place is too low for all of it: above are the faces. */
export const keepsTop = (photo: Size, place: Size): boolean => {
  const shown = (photo.width * place.height) / (place.width * photo.height)
  return photo.height > photo.width || shown < LEAST_OF_THE_HEIGHT
}

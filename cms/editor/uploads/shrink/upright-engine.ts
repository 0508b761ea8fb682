/** Two pixels side by side with the note "turn me": one above the other where that is heeded. */
const TURNED_PHOTO =
  '/9j/4QAiRXhpZgAASUkqAAgAAAABABIBAwABAAAABgAAAAAAAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAIBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAv/EABgQAAIDAAAAAAAAAAAAAAAAAAABMXGx/9oACAEBAAA/AGoVLD//2Q=='

const tried = async () => {
  const bytes = Uint8Array.from(atob(TURNED_PHOTO), (sign) => sign.charCodeAt(0))
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }))
  return picture.height > picture.width
}

let known: Promise<boolean> | undefined

/**
 * Whether this browser opens photos upright. Some engines give the pixels as the camera's sensor lay, and the note that says
 * how to turn them is lost when they are drawn: there, photos must travel as they are.
 */
export const opensUpright = (): Promise<boolean> => (known ??= tried().catch(() => false))

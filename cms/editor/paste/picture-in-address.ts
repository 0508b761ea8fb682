const PACKED = /^data:(image\/(?:png|jpeg|gif|webp|bmp));base64,([a-z0-9+/=\s]+)$/i
/** Page builders keep the place of a picture by a dot of one pixel. */
const LEAST_BYTES = 200

/** The picture that an address holds by itself, as a file; nothing for an address that leads elsewhere. */
export const pictureInAddress = (address: string): File | undefined => {
  const [, type = '', packed] = PACKED.exec(address) ?? []
  if (packed === undefined) return undefined
  try {
    const bytes = Uint8Array.from(atob(packed.replace(/\s/g, '')), (sign) => sign.charCodeAt(0))
    if (bytes.length < LEAST_BYTES) return undefined
    return new File([bytes], `粘贴的图片.${type.split('/')[1] ?? 'png'}`, { type })
  } catch {
    return undefined
  }
}

/** sharp reduces a photo to 256 colours or 16, nothing between; this takes away the few more that letters need. */

/** Replaces the colours that are missed least by their nearest neighbours until `most` are left. */
export function withFewerColours(pixels: Uint32Array, most: number): Uint32Array {
  const counts = new Map<number, number>()
  for (const rgb of pixels) counts.set(rgb, (counts.get(rgb) ?? 0) + 1)
  if (counts.size <= most) return pixels
  const colours = [...counts.keys()].sort((one, other) => one - other)
  const missed = colours.map((rgb) => ({
    rgb,
    loss: (counts.get(rgb) ?? 0) * distance(rgb, nearest(rgb, colours)),
  }))
  missed.sort((one, other) => other.loss - one.loss || one.rgb - other.rgb)
  const kept = missed.slice(0, most).map(({ rgb }) => rgb)
  const instead = new Map(missed.slice(most).map(({ rgb }) => [rgb, nearest(rgb, kept)]))
  return pixels.map((rgb) => instead.get(rgb) ?? rgb)
}

function nearest(rgb: number, colours: number[]): number {
  let best = rgb
  let least = Infinity
  for (const other of colours) {
    const far = other === rgb ? Infinity : distance(rgb, other)
    if (far < least) {
      least = far
      best = other
    }
  }
  return best
}

/** Squared distance, green weighing most as it does in the eye. */
function distance(one: number, other: number): number {
  const red = (one >> 16) - (other >> 16)
  const green = ((one >> 8) & 255) - ((other >> 8) & 255)
  const blue = (one & 255) - (other & 255)
  return 2 * red * red + 4 * green * green + 3 * blue * blue
}

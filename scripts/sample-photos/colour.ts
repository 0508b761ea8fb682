type Channels = [red: number, green: number, blue: number]

const channels = (hex: string): Channels => [
  parseInt(hex.slice(1, 3), 16),
  parseInt(hex.slice(3, 5), 16),
  parseInt(hex.slice(5, 7), 16),
]

const hex = (parts: Channels) =>
  `#${parts
    .map((part) =>
      Math.max(0, Math.min(255, Math.round(part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

function combine(one: string, other: string, rule: (a: number, b: number) => number): string {
  const [r1, g1, b1] = channels(one)
  const [r2, g2, b2] = channels(other)
  return hex([rule(r1, r2), rule(g1, g2), rule(b1, b2)])
}

/** Mixes two `#rrggbb` colours; share 0 gives the first, 1 the second. */
export const mix = (one: string, other: string, share: number) =>
  combine(one, other, (a, b) => a + (b - a) * share)

/** Puts a colour under a coloured light, as multiplying layers does. */
export const multiply = (one: string, light: string) => combine(one, light, (a, b) => (a * b) / 255)

/** Darkens a colour towards a warm ink. */
export const darker = (colour: string, share = 0.2) => mix(colour, '#2a2530', share)

/** Lightens a colour towards the paper. */
export const lighter = (colour: string, share = 0.2) => mix(colour, '#fbf3e2', share)

import type { Random } from '../random.ts'
import type { Point } from '../svg.ts'

/** Which way a figure looks. */
export type Facing = 'front' | 'back' | 'left' | 'right'

/**
 * Where the joints of a figure are, in a space where an adult is 100 tall, the origin lies between
 * the feet and up is negative. Elbows and knees follow from these.
 */
export interface Pose {
  facing: Facing
  hip: Point
  chest: Point
  hands: readonly [Point, Point]
  feet: readonly [Point, Point]
  /** 1 bends the elbows outwards or backwards, -1 the other way. */
  elbow: number
  /** True when thighs point at the viewer, as on a chair seen from the front. */
  seated?: boolean
  /** Degrees the head is bowed (positive: to the right). */
  tilt?: number
  /** Drawn in the hands, in the same space. */
  held?: string
  /** Drawn behind the figure, in the same space. */
  behind?: string
}

/** Two places, for two hands or two feet. */
export const both = (x1: number, y1: number, x2: number, y2: number): readonly [Point, Point] => [
  [x1, y1],
  [x2, y2],
]

const upright = { hip: [0, -46], chest: [0, -76], elbow: 1 } as const

/** Standing at ease with small differences from person to person. */
export const standing = (random: Random, facing: Facing = 'front'): Pose => {
  const sway = random.between(-1.5, 1.5)
  const side = facing === 'left' || facing === 'right'
  return {
    ...upright,
    facing,
    chest: [sway, -76],
    hands: side
      ? [
          [2, -42],
          [4, -42],
        ]
      : [
          [-12.5 + sway, -42],
          [12.5 + sway, -42],
        ],
    feet: side
      ? [
          [-2.5, 0],
          [4, 0],
        ]
      : [
          [-5.5, 0],
          [5.5, 0],
        ],
    tilt: random.between(-5, 5),
  }
}

/** Standing with both hands before the body, to hold or to listen. */
export const handsJoined = (random: Random, facing: Facing = 'front'): Pose => ({
  ...standing(random, facing),
  hands:
    facing === 'left' || facing === 'right'
      ? [
          [10, -55],
          [11, -56],
        ]
      : [
          [-2, -52],
          [2, -53],
        ],
})

/** Standing and speaking, one hand lifted. */
export const speaking = (random: Random, facing: Facing = 'front'): Pose => {
  const side = facing === 'left' || facing === 'right'
  return {
    ...standing(random, facing),
    hands: side
      ? [
          [8, -52],
          [21, -68],
        ]
      : [
          [-6, -56],
          [21, random.between(-74, -64)],
        ],
  }
}

/** In mid-step. */
export const walking = (random: Random, facing: Facing = 'right'): Pose => {
  const side = facing === 'left' || facing === 'right'
  const swing = random.between(6, 10)
  return {
    ...upright,
    facing,
    chest: [side ? 1.5 : 0, -76],
    hands: side
      ? [
          [-swing, -50],
          [swing + 3, -52],
        ]
      : [
          [-13, -48],
          [13, -43],
        ],
    feet: side
      ? [
          [-12, -1.5],
          [10, 0],
        ]
      : [
          [-4, 0],
          [5, -3],
        ],
    elbow: 1,
  }
}

/** On a stool or chair seen from the front. */
export const sittingFront = (random: Random): Pose => ({
  facing: 'front',
  hip: [0, -27],
  chest: [random.between(-1.5, 1.5), -57],
  hands: random.pick<Pose['hands']>([
    [
      [-8, -25],
      [8, -25],
    ],
    [
      [-3, -29],
      [3, -30],
    ],
    [
      [-9, -25],
      [3, -32],
    ],
  ]),
  feet: [
    [-7, 0],
    [7, 0],
  ],
  elbow: 1,
  seated: true,
  tilt: random.between(-7, 7),
})

/** On a stool or chair seen from behind. */
export const sittingBack = (random: Random): Pose => ({
  ...sittingFront(random),
  facing: 'back',
  hands: [
    [-7, -28],
    [7, -28],
  ],
})

/** On a stool or chair seen from the side. */
export const sittingSide = (random: Random, facing: 'left' | 'right' = 'right'): Pose => ({
  facing,
  hip: [-4, -28],
  chest: [random.between(-4, -1), -58],
  hands: random.pick<Pose['hands']>([
    [
      [13, -31],
      [14, -31],
    ],
    [
      [14, -40],
      [12, -33],
    ],
  ]),
  feet: [
    [16, 0],
    [19, 0],
  ],
  elbow: 1,
  tilt: random.between(-3, 5),
})

/** Bent forward over work on the ground or in the field. */
export const bending = (random: Random, facing: 'left' | 'right' = 'right'): Pose => ({
  facing,
  hip: [-8, -45],
  chest: [13, random.between(-64, -58)],
  hands: [
    [22, -28],
    [26, -31],
  ],
  feet: [
    [-7, 0],
    [4, 0],
  ],
  elbow: 1,
  tilt: 22,
})

/** Crouching beside someone or something. */
export const crouching = (random: Random, facing: 'left' | 'right' = 'right'): Pose => ({
  facing,
  hip: [-5, -20],
  chest: [2, -48],
  hands: [
    [16, -36],
    [19, random.between(-40, -34)],
  ],
  feet: [
    [-3, 0],
    [6, 0],
  ],
  elbow: 1,
  tilt: 6,
})

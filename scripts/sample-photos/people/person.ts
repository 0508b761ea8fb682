import type { Random } from '../random.ts'

/** What a person wears above the waist. */
export type Outfit = 'shirt' | 'jacket' | 'vest' | 'coat' | 'apron' | 'dress'
/** How the hair is worn. */
export type Hair = 'short' | 'bob' | 'bun' | 'ponytail' | 'bald'
/** What is worn on the head. */
export type Hat = 'straw' | 'conical' | 'cap' | 'wool'

/** One invented person, as far as a small figure shows it. */
export interface Person {
  age: 'child' | 'adult' | 'old'
  female: boolean
  skin: string
  hairColour: string
  hair: Hair
  hat?: Hat
  outfit: Outfit
  top: string
  /** What shows under a vest, coat or apron. */
  under: string
  bottom: string
  shoe: string
  bareArms: boolean
}

/** The red of the volunteers' vests. */
export const vestRed = '#b23a2e'

const skins = ['#e6bb96', '#dcab84', '#ecc7a4', '#d3a07a'] as const
const tops = [
  '#4a6072',
  '#7d8f8c',
  '#a3ad93',
  '#c8b48f',
  '#8a5a46',
  '#e6dcc8',
  '#5f7350',
  '#9a8a9c',
  '#c58e6c',
  '#6e7f97',
  '#b9a58c',
  '#7b6a58',
  '#4f6a68',
  '#d0a95c',
] as const
const bottoms = ['#3b4450', '#4d4a48', '#5b6570', '#6b6252', '#2f3a3f', '#77705f'] as const

function hairFor(random: Random, age: Person['age'], female: boolean): Pick<Person, 'hair' | 'hairColour'> {
  const colour =
    age === 'old'
      ? random.pick(['#8f8a84', '#b9b4ac', '#d6d2ca', '#6f6a66'])
      : random.pick(['#2b2624', '#332b27', '#3a302a'])
  if (!female) return { hair: age === 'old' && random.chance(0.25) ? 'bald' : 'short', hairColour: colour }
  const styles =
    age === 'old' ? (['bob', 'bun', 'short'] as const) : (['bob', 'ponytail', 'bun', 'ponytail'] as const)
  return { hair: random.pick(styles), hairColour: colour }
}

/** Invents a person; what `fixed` says stays as it is. */
export function createPerson(random: Random, fixed: Partial<Person> = {}, warm = false): Person {
  const age = fixed.age ?? random.pick(['adult', 'adult', 'old'])
  const female = fixed.female ?? random.chance(0.52)
  const bright =
    age === 'child'
      ? random.pick(['#d58b62', '#d9b566', '#7ea6a0', '#c96f5b', '#8fae7e', '#8aa0bd'])
      : random.pick(tops)
  return {
    age,
    female,
    skin: random.pick(skins),
    ...hairFor(random, age, female),
    outfit: random.pick(['shirt', 'jacket', 'jacket', 'shirt']),
    top: bright,
    under: random.pick(['#e6dcc8', '#cfd6d2', '#8e9aa0', '#b7a893']),
    bottom: random.pick(bottoms),
    shoe: random.pick(['#2d2a2a', '#4a3f38', '#e4ddd0']),
    bareArms: warm && random.chance(0.75),
    ...fixed,
  }
}

/** A volunteer in the red vest. */
export const createVolunteer = (random: Random, fixed: Partial<Person> = {}) =>
  createPerson(random, {
    age: random.pick(['adult', 'adult', 'adult', 'old']),
    outfit: 'vest',
    top: vestRed,
    ...fixed,
  })

/** A doctor or nurse in white. */
export const createDoctor = (random: Random, fixed: Partial<Person> = {}) =>
  createPerson(random, {
    age: 'adult',
    outfit: 'coat',
    top: '#f4f1ea',
    under: '#9db4ba',
    bareArms: false,
    ...fixed,
  })

import { darker, lighter, mix } from '../colour.ts'
import { bust } from '../people/bust.ts'
import { createPerson, vestRed } from '../people/person.ts'
import { farView } from '../scenery/backdrops.ts'
import { meadow, seasonGreen } from '../scenery/land.ts'
import { leaves } from '../scenery/leaves.ts'
import { bamboo, tree } from '../scenery/trees.ts'
import { ellipse, rect, times } from '../svg.ts'
import type { Person } from '../people/person.ts'
import type { Scene, Stage } from '../stage.ts'

const clothes: Record<string, Partial<Person>> = {
  tunic: { outfit: 'jacket', top: '#34455c', under: '#e6dcc8' },
  vest: { outfit: 'vest', top: vestRed, under: '#dfe3dc' },
  coat: { outfit: 'coat', top: '#f2efe8', under: '#9db4ba' },
  buttons: { outfit: 'shirt', top: '#5f7f86' },
  shirt: { outfit: 'shirt' },
  jacket: { outfit: 'jacket' },
  uniform: { outfit: 'jacket', top: '#32475f', under: '#b9cbd6' },
  apron: { outfit: 'apron', top: '#4f7f6a', under: '#d9c7a8' },
  cardigan: { outfit: 'jacket', top: '#b98f86', under: '#f1ece0' },
  sweater: { outfit: 'shirt', top: '#8a6a5a' },
}

/** Reads `old man glasses tunic` into a person; words about hats and hair are left to the bust. */
function sitter(stage: Stage, words: string[]): Person {
  const female = words.includes('woman')
  const dress = words.map((word) => clothes[word]).find((found) => found !== undefined) ?? {}
  const old = words.includes('old')
  const young = words.includes('young')
  const hairColour = old
    ? stage.random.pick(['#8f8a84', '#b9b4ac', '#d2cec6'])
    : young
      ? '#2b2624'
      : stage.random.pick(['#2f2926', '#3a322d', '#4a433e'])
  return createPerson(stage.random, {
    age: old ? 'old' : 'adult',
    female,
    hairColour,
    ...(words.includes('shirt')
      ? { top: stage.random.pick(['#c9d3d6', '#d9d3c2', '#4f6f8a', '#dfe3dc']) }
      : {}),
    ...(words.includes('jacket')
      ? { top: stage.random.pick(['#4a5560', '#5f6b52', '#6b5a4c', '#55606f']) }
      : {}),
    ...dress,
  })
}

function studio(stage: Stage): string {
  const { width, height, random } = stage
  const tint = stage.tone(random.pick(['#c9cdbf', '#d6c7ad', '#b9c6c6', '#cdb9a4', '#bfc9b4', '#d3cbb9']))
  return (
    rect(0, 0, width, height, stage.fade(lighter(tint, 0.2), darker(tint, 0.12))) +
    ellipse(width * 0.4, height * 0.36, width * 0.7, height * 0.46, stage.halo('#fff8e6', 0.65)) +
    times(40, () =>
      rect(
        random.between(-0.1, 1) * width,
        random.between(0, 1) * height,
        random.between(80, 320),
        random.between(8, 30),
        random.chance(0.5) ? lighter(tint, 0.3) : darker(tint, 0.14),
        'opacity="0.12" rx="12"',
      ),
    )
  )
}

function outdoors(stage: Stage): string {
  const { width, height, random } = stage
  const base = height * random.between(0.5, 0.6)
  const plants = random.pick([
    () => bamboo(stage, width * 0.88, height * 0.9, height * 0.7),
    () => tree(stage, width * 0.1, height * 0.8, height * 0.56),
    () => leaves(stage, width * 0.94, height * 0.2, width * 0.3, height * 0.2, seasonGreen(stage)),
  ])
  return (
    `<g ${stage.blur(9)}>${rect(0, 0, width, height, stage.light.skyLow)}${farView(stage, base)}${meadow(stage, base - 10, seasonGreen(stage), 0.3)}${plants()}</g>` +
    rect(0, 0, width, height, mix(stage.light.haze, '#fbf3e2', 0.4), 'opacity="0.3"')
  )
}

/** A calm bust before a plain or softly seen background. */
export const portrait: Scene = (stage) => {
  const words = (stage.look.kind ?? 'middle woman shirt').split(' ')
  const back =
    words.includes('straw') || words.includes('conical') || stage.random.chance(0.4)
      ? outdoors(stage)
      : studio(stage)
  return back + bust(stage, sitter(stage, words), words)
}

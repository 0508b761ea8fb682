import type { Chance } from './chance.ts'
import type { Activity } from './activities.ts'
import { fillings } from './fillings.ts'
import { givenNames, hosts, surnames, teams, units } from './words.ts'

/** What a report's sentences may name. */
export type Facts = Record<string, string>

/** An invented person's name. */
export const personName = (chance: Chance): string => chance.one(surnames) + chance.one(givenNames)

/** Chooses who, where and how many for one report, so that its sentences agree with each other. */
export const factsFor = (chance: Chance, place: string, day: string): Facts => ({
  place,
  day,
  host: chance.one(hosts),
  unit: chance.one(units),
  team: chance.one(teams),
  person: personName(chance),
  person2: personName(chance),
  n1: String(chance.between(18, 260)),
  n2: String(chance.between(6, 40)),
  n3: String(chance.between(3, 9)),
  ...Object.fromEntries(Object.entries(fillings).map(([gap, words]) => [gap, chance.one<string>(words)])),
})

/** Fills the gaps of a sentence. */
export const told = (sentence: string, facts: Facts): string =>
  sentence.replace(/\{(\w+)\}/g, (_gap, name: string) => facts[name] ?? '')

/** A report's story: how it began, what was done, what people said, what comes next. */
export const storyOf = (activity: Activity, facts: Facts, chance: Chance): string =>
  [
    chance.one(activity.openings),
    chance.some(activity.middles, 2).join(''),
    chance.one(activity.voices),
    ...chance.some(activity.middles, 1),
    chance.one(activity.endings),
  ]
    .map((sentence) => told(sentence, facts))
    .join('\n\n')

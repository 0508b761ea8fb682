import { addDays } from '../../src/model/beijing-time.ts'
import { fillings } from './fillings.ts'
import type { CountyInTheMaking, MadeEntry } from './in-the-making.ts'
import { hosts } from './words.ts'

/** Forty events around the present, half of them weekly. */
export const makeEvents = ({ chance, stations }: CountyInTheMaking): MadeEntry<'events'>[] =>
  Array.from({ length: 40 }, (_none, at) => {
    const station = chance.one(stations)
    const day = addDays('2026-11-01', at)
    const id = `${day.replaceAll('-', '')}-${station.code}-${chance.code()}`
    return {
      collection: 'events',
      id,
      data: {
        title: `${station.place}${chance.one(fillings.play)}`,
        station: station.id,
        starts: `${day}T19:00`,
        ends: `${day}T20:30`,
        ...(at % 2 === 0
          ? { recurrence: { kind: 'weekly', weekday: String(at % 7), until: '2026-12-31', except: [] } }
          : {}),
        place: `${station.place}${chance.one(hosts)}`,
        audience: ['all'],
        status: 'planned',
      },
      body: '',
    }
  })

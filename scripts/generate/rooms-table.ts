import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { type RoomName, rooms } from '../lint/rooms.ts'

const readme = join(import.meta.dirname, '../../README.md')
const TABLE = /(<!-- rooms[^>]*-->\n).*?(\n<!-- \/rooms -->)/s

const shortName = (room: string) => room.replace(/^(src|cms\/gateway|cms)\//, '')

const knownTo = (room: RoomName): readonly RoomName[] => {
  const { knows }: { knows: readonly RoomName[] | 'all' } = rooms[room]
  return knows === 'all' ? [] : knows
}

/** The rooms that a room knows, without those that it knows by way of another: a table is read, not searched. */
const nearest = (room: RoomName) => {
  const known = knownTo(room)
  const beyond = new Set(known.flatMap(knownTo))
  return known.filter((each) => !beyond.has(each))
}

const row = (room: RoomName) => {
  const { lives, packages }: { lives: string; packages?: readonly string[] } = rooms[room]
  const known = rooms[room].knows === 'all' ? ['everything'] : nearest(room).map(shortName)
  const limits = packages ? [`of packages only ${packages.join(', ')}`] : []
  const name = /\.\w+$/.test(room) ? room : `${room}/`
  return `| \`${name}\` | ${lives} | ${[...known, ...limits].join(', ') || 'nothing'} |`
}

/** The README with the table of rooms as ESLint has it. */
export const readmeWithRooms = async (): Promise<string> => {
  const head = '| room | what lives there | knows |\n| --- | --- | --- |'
  const table = [head, ...(Object.keys(rooms) as RoomName[]).map(row)].join('\n')
  const text = (await readFile(readme, 'utf8')).replace(
    TABLE,
    (_, begin: string, end: string) => `${begin}\n${table}\n${end}`,
  )
  return format(text, { ...(await resolveConfig(readme)), parser: 'markdown' })
}

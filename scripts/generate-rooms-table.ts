import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { type RoomName, rooms } from '../lint/rooms.ts'

const readme = join(import.meta.dirname, '../README.md')
const TABLE = /(<!-- rooms[^>]*-->\n).*?(\n<!-- \/rooms -->)/s

const shortName = (room: string) => room.replace(/^(src|cms\/gateway|cms)\//, '')

const row = (room: RoomName) => {
  const {
    lives,
    knows,
    packages,
  }: { lives: string; knows: readonly string[] | 'all'; packages?: readonly string[] } = rooms[room]
  const known = knows === 'all' ? ['everything'] : knows.map(shortName)
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

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'

/** As many stories as can be picked: with and without pictures, the longest titles, people without a portrait. */
const fullBoard = {
  id: 'full',
  label: '2026年第三季度',
  stories: [
    { report: '20261121-full' },
    { person: 'everything' },
    { report: '20261120-bare' },
    { person: 'no-photo' },
    { report: '20261119-upright' },
    { person: 'this-quarter' },
    { person: 'honoured-0' },
    { person: 'honoured-15' },
  ],
}

/** Picks it for the county's board of a quarter. */
export const pickFullBoard = (contentDir: string): void =>
  writeFileSync(join(contentDir, 'vocabularies/boards.yml'), stringify({ rows: [fullBoard] }))

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { collections } from '../../../src/model/collections.ts'
import { fixtureCounty } from '../../fixtures/county.ts'

/** Photos of the county, by what they show. */
export const photoOf = {
  /** Named by the example report. */
  clinic: '/media/2026/11/0123456789abcdef-1600x1067.jpg',
  inStory: '/media/2026/11/1111111111111111-1600x1067.jpg',
  portrait: '/media/2026/11/2222222222222222-900x1200.jpg',
} as const

export const REPORT = collections.reports.example.id
export const PERSON = collections['good-people'].example.id
export const PROJECT = collections.projects.example.id

/** A county with one of each that is carried over, and its photos. */
export const wechatCounty = async () => {
  const county = fixtureCounty([
    { collection: 'projects' },
    { collection: 'good-people', data: { portrait: photoOf.portrait } },
    { collection: 'events' },
    {
      collection: 'reports',
      body: `老人早早来了。\n\n![排队](${photoOf.inStory} "排队量血压")\n\n他们说**好**。`,
    },
  ])
  mkdirSync(join(county.contentDir, 'media/2026/11'), { recursive: true })
  for (const [at, path] of Object.values(photoOf).entries()) {
    const [, width = '', height = ''] = /-(\d+)x(\d+)\.jpg$/.exec(path) ?? []
    const background = { r: 60 * at + 40, g: 120, b: 90 }
    const size = { width: Number(width), height: Number(height), channels: 3 as const, background }
    writeFileSync(join(county.contentDir, path), await sharp({ create: size }).jpeg().toBuffer())
  }
  return county
}

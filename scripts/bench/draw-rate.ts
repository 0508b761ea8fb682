/**
 * Tells how fast share images are drawn on one core, by this project or by Takumi:
 * `node draw-rate.ts --with cunkou|takumi --cards FILE`, FILE a JSON list of cards.
 * Prints `{ perSecondPerCore }` as JSON; both are warm, PNG in memory.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { drawCard } from '../../src/outputs/share-image/draw-card.ts'
import { Easel } from '../../src/outputs/share-image/draw/draw-sheet.ts'
import type { ShareCard } from '../../src/outputs/share-image/share-card.ts'
import { takumiDrawing } from './draw-with-takumi.ts'

/** Draws one card to a PNG file. */
export type Drawing = (card: ShareCard) => Promise<Uint8Array>

const WARM_UP_CARDS = 20

const ownDrawing = (): Drawing => {
  const easel = new Easel()
  sharp.concurrency(1)
  return async (card) => (await drawCard('share', card, easel)).image
}

const { values } = parseArgs({
  options: { with: { type: 'string', default: 'cunkou' }, cards: { type: 'string' } },
})
if (values.cards === undefined) throw new Error('Say which cards to draw: --cards FILE.json')
const cards: ShareCard[] = JSON.parse(readFileSync(values.cards, 'utf8'))
const draw = values.with === 'takumi' ? await takumiDrawing() : ownDrawing()

for (const card of cards.slice(0, WARM_UP_CARDS)) await draw(card)
const cpu = process.cpuUsage()
for (const card of cards) await draw(card)
const { user, system } = process.cpuUsage(cpu)
const cpuSeconds = (user + system) / 1e6
console.log(JSON.stringify({ perSecondPerCore: cards.length / cpuSeconds }))

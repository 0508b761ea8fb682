import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { renderShareImages } from '../../src/outputs/share-image/render-cards.ts'
import { sampleCards } from './sample-cards.ts'

const FIELDS = `<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="1000"><rect width="1500" height="1000" fill="#dfe6e2"/>
<circle cx="1120" cy="260" r="90" fill="#f3e3b8"/><path d="M0 480 L420 300 L760 470 L1100 330 L1500 500 V1000 H0Z" fill="#9fb8a3"/>
<path d="M0 620 Q700 520 1500 640 V1000 H0Z" fill="#c9b56a"/><path d="M0 760 Q800 660 1500 800 V1000 H0Z" fill="#8a9a55"/>
<rect x="260" y="500" width="240" height="150" fill="#f4efe4"/><path d="M230 500 L380 410 L530 500Z" fill="#5c5048"/></svg>`
const BUST = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"><rect width="900" height="1200" fill="#e9dfcf"/>
<circle cx="450" cy="440" r="180" fill="#c99a74"/><path d="M270 400 Q450 180 630 400 Q450 330 270 400Z" fill="#3a332d"/>
<path d="M130 1200 Q160 760 450 720 Q740 760 770 1200Z" fill="#4d6a66"/></svg>`

/** Draws the cards of all samples into a folder, as a release would; problems are printed. */
export const drawSamples = async (folder: string): Promise<void> => {
  const work = await mkdtemp(join(tmpdir(), 'cunkou-cards-'))
  const drawn = async (name: string, svg: string) => {
    const file = join(work, name)
    await sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toFile(file)
    return file
  }
  const samples = sampleCards(await drawn('fields.jpg', FIELDS), await drawn('bust.jpg', BUST))
  const cards = Object.entries(samples).map(([name, card]) => ({ path: `share/samples/${name}.png`, card }))
  const { problems } = await renderShareImages({ cards, outDir: folder, cacheDir: work })
  for (const { message, fix } of problems) console.log(`${message}${fix}`)
  await rm(work, { recursive: true })
}

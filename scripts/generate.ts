import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drawableRanges } from './generate/drawable-ranges.ts'
import { editorsGuide } from './generate/guide.ts'
import { paletteModule } from './generate/palette.ts'
import { readmeWithRooms } from './generate/rooms-table.ts'
import { keyboardFolding, scriptFolding } from './generate/script-folding.ts'
import { optionsOrEnd } from './terminal/arguments.ts'

/** npm run generate: writes the files that are made from others; `--check` only says which ones are out of date. */
const { values } = optionsOrEnd('npm run generate -- [--check]', {
  options: { check: { type: 'boolean', default: false } },
})

const generated: Record<string, () => Promise<string> | string> = {
  'README.md': readmeWithRooms,
  'cms/guide/editors-guide.md': editorsGuide,
  'src/model/characters/drawable-ranges.ts': drawableRanges,
  'src/model/characters/keyboard-folding.ts': keyboardFolding,
  'src/model/characters/script-folding.ts': scriptFolding,
  'src/styles/palette.ts': paletteModule,
}

for (const [path, make] of Object.entries(generated)) {
  const file = join(import.meta.dirname, '..', path)
  const text = await make()
  if ((await readFile(file, 'utf8').catch(() => '')) === text) continue
  if (values.check) {
    console.error(`${path} is out of date: npm run generate`)
    process.exitCode = 1
  } else {
    await writeFile(file, text)
    console.log(`written: ${path}`)
  }
}

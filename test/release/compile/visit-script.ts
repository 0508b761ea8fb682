/** Process that loads a compiled small program, takes steps with it, and writes what came of each as JSON. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadProgram } from '../../../src/release/compile/load-program.ts'
import type { Answer, Step } from './small-site.ts'

const [, , folder = '', programDir = '', steps = '[]'] = process.argv
const library = pathToFileURL(join(programDir, 'src/library/guests.ts')).href
const { welcome } = (await import(library)) as { welcome: (name: string) => void }
const { render, routes } = await loadProgram(folder)

const visit = async (path: string): Promise<Answer> => {
  try {
    const { status, contentType, body } = await render(path, 'https://qinghe.example')
    return { status, contentType, text: body.toString() }
  } catch (reason) {
    return { broken: String(reason) }
  }
}

const answers: Answer[] = []
// Only the test writes the steps.
for (const step of JSON.parse(steps) as Step[]) {
  if (step === 'remove') rmSync(folder, { recursive: true })
  else if ('visit' in step) answers.push(await visit(step.visit))
  else welcome(step.welcome)
}
console.log(JSON.stringify({ answers, routes }))

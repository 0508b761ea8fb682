/** `npm run forget -- ENTRY` takes an entry back for good: `good-people/20260305-…`, its file, or its address. */
import { readSettings } from '../cms/gateway/settings.ts'
import { entryNamed } from './forget/entry-named.ts'
import { forgetEverywhere } from './forget/forget-everywhere.ts'
import { forgottenInWords } from './forget/forgotten-in-words.ts'
import { argumentOf } from './terminal/arguments.ts'
import { orSentence } from './terminal/or-sentence.ts'

process.exitCode = await orSentence(async () => {
  const entry = entryNamed(argumentOf('npm run forget -- good-people/20260305-…', '要彻底删除的那一篇'))
  const forgotten = await forgetEverywhere(readSettings(), entry)
  console.log(forgottenInWords(entry, forgotten))
  return forgotten.notYet === undefined ? 0 : 1
})

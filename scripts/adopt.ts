/** `npm run adopt -- FOLDER-OR-GIT-URL` takes an existing county over; there must be none yet. */
import { adoptCounty } from '../cms/gateway/content-store/adopt/adopt-county.ts'
import { isGitAddress } from '../cms/gateway/content-store/adopt/bring-here.ts'
import { fromEarlierRecord } from '../cms/gateway/records/earlier-record.ts'
import { readCountySettings } from '../cms/gateway/settings.ts'
import { checkGit } from './start/check-machine.ts'
import { adoptedInWords } from './adopt/adopted-in-words.ts'
import { argumentOf, typedPath } from './terminal/arguments.ts'
import { orSentence } from './terminal/or-sentence.ts'

process.exitCode = await orSentence(async () => {
  const told = argumentOf('npm run adopt -- FOLDER-OR-GIT-URL', '要接管的内容（文件夹或 git 地址）')
  checkGit()
  const { countyDir } = readCountySettings()
  const source = isGitAddress(told) ? told : typedPath(told)
  console.log(`正在收入 ${source} …… / Taking over ${source} …`)
  const adopted = await adoptCounty({ countyDir, source, recordOf: fromEarlierRecord })
  console.log(adoptedInWords(adopted, countyDir))
  return 0
})

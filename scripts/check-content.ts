import { readSettings } from '../cms/gateway/settings.ts'
import { problemLine } from '../src/model/problems.ts'
import { contentProblems } from './check/content-problems.ts'
import { optionsOrEnd } from './terminal/arguments.ts'

/** npm run check:content: lists everything that is wrong with the entries, each with its fix: of the sample county, or of `CONTENT_DIR`. */
optionsOrEnd('npm run check:content', {})
const { contentDir } = readSettings()
const problems = contentProblems(contentDir, { warnings: true })
for (const found of problems) console.log(problemLine(found))
console.log(
  problems.length === 0 ? `内容检查通过：${contentDir}` : `${contentDir} 里共有 ${problems.length} 个问题。`,
)
if (problems.some(({ severity }) => severity === 'error')) process.exitCode = 1

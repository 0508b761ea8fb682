import { entryOfContentPath } from '../../../src/model/addresses.ts'
import { collections } from '../../../src/model/collections.ts'
import type { Fields } from '../../../src/model/fields/field.ts'
import { labelAtPath } from '../../../src/model/fields/label-at.ts'
import type { BuildProblem, BuildResult, PublishOutcome } from './build-result.ts'

/** More would not fit a message box; the rest is counted. */
const SHOWN_PROBLEMS = 5

/** An entry by its kind and id, as the lists in the editor show it; other files by their path. */
const entryNameOf = (file: string) => {
  const entry = entryOfContentPath(file)
  return entry ? `${collections[entry.collection].label} ${entry.id}` : `文件 ${file}`
}

const fieldLabelOf = (file: string, field: string): string => {
  const entry = entryOfContentPath(file)
  const fields: Fields = entry ? collections[entry.collection].fields : {}
  return labelAtPath(fields, field)
}

/** Most messages name their field already. */
const placeOf = ({ file, field, message }: BuildProblem) => {
  if (file === undefined) return ''
  const label = field === undefined ? undefined : `“${fieldLabelOf(file, field)}”`
  return `${entryNameOf(file)}${label === undefined || message.includes(label) ? '' : ` 的${label}`}：`
}

const sentenceOf = (found: BuildProblem) => `${placeOf(found)}${found.message}${found.fix ?? ''}`

const failureMessage = (problems: readonly BuildProblem[]) => {
  if (problems.length === 0) {
    return '发布没有成功，网站保持原样：生成网站的程序中断了。请再发布一次；如果还不行，请把数据文件夹里的 last-build.log 交给技术人员。'
  }
  const shown = problems.slice(0, SHOWN_PROBLEMS).map(sentenceOf)
  const more = problems.length - shown.length
  return ['发布没有成功，网站保持原样。', ...shown, ...(more > 0 ? [`另外还有 ${more} 处问题。`] : [])].join(
    '\n',
  )
}

/** Says in the editor's words how a build ended. */
export const outcomeOf = (result: BuildResult): PublishOutcome =>
  result.ok
    ? {
        ...result,
        message: `已发布，用了 ${result.seconds.toFixed(1)} 秒，网站现有 ${result.pages} 个网页。`,
      }
    : { ...result, message: failureMessage(result.problems) }

import { entryOfContentPath } from '../../../src/model/addresses.ts'
import { collections } from '../../../src/model/collections.ts'
import type { Fields } from '../../../src/model/fields/field.ts'
import { labelAtPath } from '../../../src/model/fields/label-at.ts'
import { SITE_FILE, wordListFile } from '../../../src/model/site-file-paths.ts'
import { SITE_LABEL } from '../../../src/model/site.ts'
import { vocabularies } from '../../../src/model/vocabularies.ts'
import { vocabularyIds } from '../../../src/model/vocabulary-ids.ts'
import type { Problem } from '../../../src/model/problems.ts'
import { byStanding } from '../../../src/model/problems.ts'
import type { MadeRelease, ReleaseResult } from '../../../src/release/contract.ts'

/** What an editor is told when a publish has ended; `message` is one Chinese text, ready to show. */
export type PublishOutcome =
  ({ ok: true; message: string } & MadeRelease) | { ok: false; message: string; problems: readonly Problem[] }

/** The service ended before the release did. */
export const stopped: PublishOutcome = {
  ok: false,
  problems: [],
  message: '服务正在关闭，这次没有发布。重新启动后会自动补上。',
}

/** More would not fit a message box; the rest is counted. */
const SHOWN_PROBLEMS = 5

/** An entry by its kind and id, as the lists in the editor show it; settings and word lists by name and path; other files by their path. */
const nameOf = (file: string) => {
  const entry = entryOfContentPath(file)
  if (entry) return `${collections[entry.collection].label} ${entry.id}`
  if (file === SITE_FILE) return `${SITE_LABEL}（${file}）`
  const list = vocabularyIds.find((id) => file === wordListFile(id))
  return list ? `词表“${vocabularies[list].label}”（${file}）` : `文件 ${file}`
}

const fieldLabelOf = ({ file, label }: Problem, field: string): string => {
  const entry = entryOfContentPath(file)
  const fields: Fields = entry ? collections[entry.collection].fields : {}
  return entry || label === undefined ? labelAtPath(fields, field) : label
}

/** Most messages name their field already. */
const placeOf = (found: Problem) => {
  const { file, field, message } = found
  const label = field === undefined ? undefined : `“${fieldLabelOf(found, field)}”`
  return `${nameOf(file)}${label === undefined || message.includes(label) ? '' : ` 的${label}`}：`
}

const sentenceOf = (found: Problem) => `${placeOf(found)}${found.message}${found.fix}`

/** The first problems in full sentences, the others by their number. */
const sentencesOf = (problems: readonly Problem[]): string[] => {
  const more = problems.length - SHOWN_PROBLEMS
  const shown = problems.slice(0, SHOWN_PROBLEMS).map(sentenceOf)
  return more > 0 ? [...shown, `另外还有 ${more} 处问题。`] : shown
}

/** Says what the live site had to leave out; nothing where everything is shown. */
export const leftOutMessage = (leftOut: readonly Problem[]): string => {
  const [off, shown] = byStanding(leftOut)
  return [
    ...(off.length > 0
      ? ['下面这些有问题，先没有放到网站上，改好以后会自动补上：', ...sentencesOf(off)]
      : []),
    ...(shown.length > 0 ? ['下面这些在网站上，里面有地方要改：', ...sentencesOf(shown)] : []),
  ].join('\n')
}

const madeMessage = ({ seconds, pages, leftOut }: MadeRelease) =>
  [`已发布，用了 ${seconds.toFixed(1)} 秒，网站现有 ${pages} 个网页。`, leftOutMessage(leftOut)]
    .filter((part) => part !== '')
    .join('\n')

const BROKE_OFF =
  '发布没有成功，网站保持原样：生成网站的程序中断了。半分钟内会自动再试一次；如果还不行，请把数据文件夹里的 last-build.log 交给技术人员。'

const NO_SPACE =
  '发布没有成功，网站保持原样：磁盘满了，新的网页写不下。稿件都还在。请找技术人员腾出空间；半分钟内会自动再试一次。'

/**
 * Names a release that broke off for no fault of the content, as a change that is due: what was saved is not on the site,
 * and nobody may come by to publish again.
 */
export const brokenOff = (last: PublishOutcome | undefined): string | undefined =>
  last === undefined || last.ok || last.problems.length > 0 ? undefined : 'broken off'

/** Says in the editor's words how making a release ended. */
export const outcomeOf = (result: ReleaseResult): PublishOutcome => {
  if (result.ok) return { ...result, message: madeMessage(result) }
  if (result.why !== 'content')
    return { ok: false, problems: [], message: result.why === 'no-space' ? NO_SPACE : BROKE_OFF }
  const { problems } = result
  return {
    ok: false,
    problems,
    message: ['发布没有成功，网站保持原样。', ...sentencesOf(problems)].join('\n'),
  }
}

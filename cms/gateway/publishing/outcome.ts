import type { BuildProblem, BuildResult, PublishOutcome } from './build-result.ts'

/** More would not fit a message box; the rest is counted. */
const SHOWN_PROBLEMS = 5

const placeOf = ({ file, field }: BuildProblem) =>
  [file ? `文件 ${file}` : '', field ? `“${field}”一栏` : ''].filter((part) => part !== '').join(' 的')

const sentenceOf = (found: BuildProblem) => {
  const place = placeOf(found)
  return `${place}${place ? '：' : ''}${found.message}${found.fix ?? ''}`
}

const failureMessage = (problems: readonly BuildProblem[]) => {
  if (problems.length === 0) {
    return '发布没有成功，网站仍是上一版：生成网站的程序中断了。请再发布一次；如果还不行，请把数据文件夹里的 last-build.log 交给技术人员。'
  }
  const shown = problems.slice(0, SHOWN_PROBLEMS).map(sentenceOf)
  const more = problems.length - shown.length
  return [
    '发布没有成功，网站仍是上一版。',
    ...shown,
    ...(more > 0 ? [`另外还有 ${more} 处问题。`] : []),
  ].join('\n')
}

/** Says in the editor's words how a build ended. */
export const outcomeOf = (result: BuildResult): PublishOutcome =>
  result.ok
    ? {
        ...result,
        message: `已发布，用了 ${result.seconds.toFixed(1)} 秒，网站现有 ${result.pages} 个网页。`,
      }
    : { ...result, message: failureMessage(result.problems) }

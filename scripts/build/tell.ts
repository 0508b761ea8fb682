import { byStanding, problemLine } from '../../src/model/problems.ts'
import { lineOf, resultLine } from '../../src/release/contract.ts'
import type { Progress, ReleaseResult } from '../../src/release/contract.ts'

/** Who is told how a release goes. */
interface Listener {
  progress: (progress: Progress) => void
  result: (result: ReleaseResult) => void
}

/** One JSON object a line, as other programs read it. */
export const toPrograms: Listener = {
  progress: (progress) => console.log(lineOf(progress)),
  result: (result) => console.log(resultLine(result)),
}

const reasonsOf = (result: Exclude<ReleaseResult, { ok: true }>): string[] => {
  if (result.why === 'content') return result.problems.map(problemLine)
  return [result.why === 'no-space' ? '磁盘满了：请腾出空间，再试一次。' : '程序中断了，原因见上面。']
}

const sentencesOf = (result: ReleaseResult): string[] => {
  if (result.ok) {
    const [off, shown] = byStanding(result.leftOut)
    return [
      ...(off.length > 0 ? ['下面这些有问题，没有放到网站上：', ...off.map(problemLine)] : []),
      ...(shown.length > 0 ? ['下面这些在网站上，里面有地方要改：', ...shown.map(problemLine)] : []),
      `完成：${result.pages} 页，用了 ${result.seconds} 秒。`,
    ]
  }
  return ['没有生成新网站，原来的网站不变。', ...reasonsOf(result)]
}

/** One plain sentence a line. */
export const toTerminal: Listener = {
  progress: ({ step, done, total }) => console.log(total > 0 ? `${step} ${done}/${total}` : `${step}…`),
  result: (result) => console.log(sentencesOf(result).join('\n')),
}

import type { NamedEntry } from './entry-named.ts'
import type { Forgotten } from './forget-everywhere.ts'

/** Says what is gone, what stays, and what is still to be done by hand; Chinese first. */
export const forgottenInWords = ({ collection, slug }: NamedEntry, forgotten: Forgotten): string => {
  const { notYet, shared, releases, commandForThePast } = forgotten
  const name = `${collection}/${slug}`
  return [
    ...(notYet === undefined
      ? [
          `${name} 已彻底删除：内容、草稿、审核记录、只有它用的照片，以及网站以前的 ${releases.length} 个版本都没有了，退回也不会再出现。`,
          `${name} is gone: text, drafts, review records, the photos that only it shows, and ${releases.length} earlier releases.`,
        ]
      : [
          `${name} 已从内容库删除，但网站上可能还有：${notYet} 处理好以后，请再执行一次同一条命令。`,
          `${name} is gone from the content, but the portal may still show it. Mend what is said above, then run the same command again.`,
        ]),
    ...(shared.length > 0
      ? [`这些照片和附件别的内容还在用，没有删 / still shown by other entries and kept: ${shared.join(', ')}`]
      : []),
    '历史里还留着它以前的版本，能克隆内容库的人看得到。要连历史一起清掉，先停掉程序，再执行下面这一条：草稿、审核记录和上传都保留，全部历史版本不再保留；各人的克隆和备份也要重新做。',
    'The history still has it. To drop the whole history, stop the program and run this; drafts, reviews and uploads stay. Make clones and backups anew.',
    `  ${commandForThePast}`,
  ].join('\n')
}

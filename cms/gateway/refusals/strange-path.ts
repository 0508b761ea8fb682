import { Refusal } from './refusal.ts'

/** Longer paths fail on some disks and are never ours. */
const LONGEST_PATH = 200

const reasons: readonly [(path: string) => boolean, string][] = [
  [(path) => path === '', '没有写文件名。'],
  [(path) => path.length > LONGEST_PATH, '文件名太长了。'],
  [(path) => /\p{Cc}/u.test(path), '文件名里有看不见的控制字符。'],
  [(path) => path.includes('\\'), '文件名里不能有反斜杠。'],
  [(path) => /^(\/|[A-Za-z]:)/.test(path), '文件名不能从磁盘根目录写起。'],
  // `.git` would let a save reach the repository's own settings, and with them run commands.
  [(path) => path.split('/').some((part) => /^\.?git($|~|\.|:| )/i.test(part)), '不能读写内容库自己的文件。'],
  [
    (path) => path.split('/').some((part) => part === '' || part.startsWith('.')),
    '文件名里不能有空的或以点开头的部分。',
  ],
  [(path) => !path.startsWith('content/'), '只能读写内容文件夹里的文件。'],
]

/** Refuses paths that lead out of the content folder or that a disk, the store or a browser reads differently than we do. */
export const refuseStrangePath = (path: string): void => {
  const reason = reasons.find(([isWrong]) => isWrong(path))?.[1]
  if (reason !== undefined) throw new Refusal(400, reason)
}

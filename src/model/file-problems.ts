import type { ProblemKind } from './problem-kind.ts'

/** What can be wrong with a file as a whole, or with the photos and attachments that it names. */
export const fileProblemKinds = {
  'unreadable-file': {
    severity: 'error',
    message: (f) => `文件打不开${f.value ? `（${f.value}）` : ''}。`,
    fix: () => '请检查这个文件还在不在、权限对不对。',
  },
  'is-a-link': {
    severity: 'error',
    message: () => '这是一个指向别处的链接，不会读取。',
    fix: () => '请把文件本身放到这里来。',
  },
  'wrong-folder': {
    severity: 'error',
    message: () => '文件放错了文件夹。',
    fix: (f) => `请移到 ${f.allowed}；那里已经有一篇的，两篇只留一篇。`,
  },
  'not-an-entry-name': {
    severity: 'error',
    message: (f) => `文件名“${f.value}”不能用，这个文件先不放到网站上。`,
    fix: (f) =>
      `文件名只用小写字母、数字和横线，例如 ${f.allowed ?? '20261108-qsc-k3f9.md'}；是多出来的副本就请删去。`,
  },
  'no-such-media': {
    severity: 'error',
    message: (f) => `找不到${f.allowed} ${f.value}。`,
    fix: (f) => `请重新上传这个${f.allowed}，或把它从这一篇里删去。`,
  },
  'refused-attachment': {
    severity: 'error',
    message: (f) => `附件 ${f.value}${f.allowed}`,
    fix: () => '这份附件换好以前，用到它的这一篇先不放到网站上。',
  },
  'damaged-image': {
    severity: 'error',
    isShownWithout: true,
    message: (f) => `图片 ${f.value} 已损坏，打不开，网页上先空着。`,
    fix: () => '请重新上传这张图片。',
  },
  'unreadable-chapter': {
    severity: 'error',
    message: () => '这一章的写法读不出来，手册里先不放它。',
    fix: () => '请检查这一行附近的尖括号和大括号；正文里要写这两种符号时，前面加一个反斜杠。',
  },
  'not-in-chapter': {
    severity: 'error',
    message: (f) => `手册里不能用${f.value}，这一章先不放进手册。`,
    fix: () => '请删去它，只留文字、标题、列表、表格和本站的图片。',
  },
  'unreadable-list': {
    severity: 'error',
    unkeepable: true,
    message: (f) => `读不出来${f.value ? `：${f.value}` : ''}。`,
    fix: () => '请检查这个文件的缩进和冒号，或从备份里找回来。',
  },
} as const satisfies Record<string, ProblemKind>

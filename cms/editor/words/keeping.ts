import { UNSAVED_KEPT_IN_DAYS } from '../../protocol/keeping.ts'

const TITLE = '没保存的文字'

/** What is said of texts that were typed and not saved. */
export const keepingWords = {
  title: TITLE,
  here: '已在这台设备记下',
  there: (time: string): string => `已自动存到后台 ${time}`,
  silent: '没连上，先记在这台设备上',
  silentHere: '您写的内容已经记在这台设备上，可以接着写。',
  silentElsewhere: '您写的内容还在这一页，请先不要关掉它。',
  signedOut: '没登录，先记在这台设备上',
  nowhere: '还没有记下，请点“保存”',
  deviceFails:
    '这个浏览器不让记下没保存的文字，多半是无痕窗口，或者磁盘满了。能连上时，写的内容仍会自动存到后台；请勤点“保存”。',
  takeUp: '接着写',
  look: '看看',
  decline: '不用了',
  drop: '删掉',
  dropQuestion: '删掉这一份没保存的文字吗？删掉以后找不回来。',
  close: '关上',
  thisDevice: '这台设备',
  offer: (when: string, where: string): string => `${when} 在${where}上写的，还没有保存。`,
  declined: `没有删掉：${UNSAVED_KEPT_IN_DAYS} 天内都在“更多”里的“${TITLE}”。`,
  tookUp: (when: string): string => `接上了 ${when} 没写完的文字。`,
  unfinished: '没写完的',
  untitled: '（还没有标题）',
  days: (left: number): string => `还留 ${left} 天`,
  empty: '没有没保存的文字。',
  kept: (days: number): string => `写了没保存的文字在这里留 ${days} 天；保存以后就不在这里了。`,
  comparedWithForm: '和表单里现在写的比，那一份有这些不同。',
  asNew: '原来的那一篇已经不在了，可能删除了，或者改过编号。您没保存的文字还在，这里当作新的一篇接着写。',
  gone: '这一份已经不在了，可能在别处保存或删掉了。',
} as const

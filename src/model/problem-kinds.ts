import { dayProblemKinds } from './days/day-problems.ts'
import { fileProblemKinds } from './file-problems.ts'
import type { ProblemFacts, ProblemKind } from './problem-kind.ts'
import { boardProblemKinds } from './posters/board-problems.ts'
import { storyProblemKinds } from './stories/story-problems.ts'

/**
 * Every problem an entry can have: what happened and what to do next, in the editor's words.
 * The form, the content check, the gateway's refusals and the guide print these same sentences.
 */

const about = (facts: ProblemFacts) => `“${facts.label ?? '这一栏'}”`

export const problemKinds = {
  missing: {
    severity: 'error',
    message: (f) => `${about(f)}还没有填。`,
    fix: () => '请补上。',
  },
  'too-long': {
    severity: 'error',
    message: (f) => `${about(f)}写了 ${f.length} 个字，最多 ${f.limit} 个字。`,
    fix: (f) => `请删去 ${(f.length ?? 0) - (f.limit ?? 0)} 个字。`,
  },
  'too-short': {
    severity: 'error',
    message: (f) => `${about(f)}只有 ${f.length} 个字，至少要 ${f.limit} 个字。`,
    fix: () => '请写得再具体一些。',
  },
  'too-many': {
    severity: 'error',
    message: (f) => `${about(f)}有 ${f.length} 项，最多 ${f.limit} 项。`,
    fix: () => '请删去多出来的几项。',
  },
  'too-few': {
    severity: 'error',
    message: (f) => `${about(f)}只有 ${f.length} 项，至少要 ${f.limit} 项。`,
    fix: () => '请再添加几项。',
  },
  'wrong-kind': {
    severity: 'error',
    message: (f) => `${about(f)}的内容认不出来${f.value ? `：${f.value}` : ''}。`,
    fix: () => '请清空这一栏，按提示重新填写。',
  },
  'not-a-day': {
    severity: 'error',
    message: (f) => `${about(f)}“${f.value}”认不出是哪一天，或者日历上没有这一天。`,
    fix: () => '请写成 2026-03-05 或 2026年3月5日，年、月、日都写全。',
  },
  'not-a-moment': {
    severity: 'error',
    message: (f) => `${about(f)}“${f.value}”不是正确的日期和时间。`,
    fix: () => '请写成 2026-03-05T09:30 这样的日期和时间（北京时间）。',
  },
  'not-a-number': {
    severity: 'error',
    message: (f) => `${about(f)}“${f.value}”不是正确的数字。`,
    fix: (f) =>
      `请填 ${f.allowed} 之间的${f.limit === 0 ? '整数' : '数字'}${f.unit ? `，单位是${f.unit}，不用写单位` : ''}。`,
  },
  'not-a-choice': {
    severity: 'error',
    message: (f) => `${about(f)}里没有“${f.value}”这个选项。`,
    fix: (f) => `请从这些里选：${f.allowed}。`,
  },
  'not-a-link': {
    severity: 'error',
    message: (f) => `${about(f)}“${f.value}”不是网址。`,
    fix: () => '请从浏览器地址栏完整复制，以 https:// 或 http:// 开头。',
  },
  'not-a-phone': {
    severity: 'error',
    message: (f) => `${about(f)}“${f.value}”不是电话号码。`,
    fix: () => '请写成 0700-5550123 这样带区号的办公电话；有分机写“转801”，有两个号码用“、”隔开。',
  },
  'not-an-email': {
    severity: 'error',
    message: (f) => `${about(f)}“${f.value}”不是邮箱地址。`,
    fix: () => '请写成 name@example.com 这样的地址，或者留空。',
  },
  'not-an-id': {
    severity: 'error',
    message: (f) => `编号“${f.value}”只能用小写字母、数字和横线，3 到 60 个字符。`,
    fix: () => '编号由系统生成，请不要手工修改；新建一篇即可得到新编号。',
  },
  'id-differs-from-file': {
    severity: 'error',
    unkeepable: true,
    message: (f) => `编号“${f.value}”和文件名“${f.allowed}”不一致。`,
    fix: () => '请把文件里的编号改成和文件名一样。',
  },
  'not-a-media-path': {
    severity: 'error',
    message: (f) => `${about(f)}“${f.value}”不是本站的图片或附件。`,
    fix: () => '请用“选择图片”上传，不要粘贴别的网站的地址。',
  },
  'not-a-photo': {
    severity: 'error',
    message: (f) => `${about(f)}“${f.value}”不是本站的照片。`,
    fix: () => '请用“选择照片”上传 JPG、PNG、WebP 或 GIF；PDF 这样的文件请放到“附件”里。',
  },
  'unknown-field': {
    severity: 'warning',
    message: (f) => `多了一栏“${f.value}”，系统不认识，网站上不会显示。`,
    fix: () => '如果是写错了名字，请改正；如果用不着，请删去这一栏。',
  },
  'not-front-matter': {
    severity: 'error',
    unkeepable: true,
    message: (f) => `文件开头的栏目信息写坏了，读不出来${f.value ? `：${f.value}` : ''}。`,
    fix: () => '文件要以一行 --- 开头，栏目写完后再写一行 ---；冒号后面要空一格，含冒号的文字要加引号。',
  },
  'begins-with-sign': {
    severity: 'error',
    unkeepable: true,
    message: (f) => `${about(f)}的内容以“${f.value}”开头，这个符号系统另有用处，读不出原意。`,
    fix: (f) => `请给${about(f)}的整段内容加上英文双引号，例如 "*重点*工作"。`,
  },
  'cut-at-hash': {
    severity: 'error',
    unkeepable: true,
    message: (f) => `${about(f)}里从“${f.value}”起读不出来：空格加 # 后面的字会被当成备注丢掉。`,
    fix: (f) => `请给${about(f)}的整段内容加上英文双引号，例如 "第3期 #2号楼"；确实是备注的，请另起一行写。`,
  },
  'written-twice': {
    severity: 'error',
    unkeepable: true,
    message: (f) => `${about(f)}写了两次。`,
    fix: () => '请只留一处，删去另一处。',
  },
  'too-many-fields': {
    severity: 'error',
    unkeepable: true,
    message: (f) => `开头的栏目信息有 ${f.length} 栏，最多 ${f.limit} 栏，多半是贴错了地方。`,
    fix: () => '请把不属于栏目的内容移到正文里，或者删去。',
  },
  'not-utf-8': {
    severity: 'error',
    message: () => '有读不出来的字符（�），多半不是用 UTF-8 编码保存的，或者复制时出了错。',
    fix: () => '请用记事本打开，“另存为”时编码选 UTF-8；只有个别字的，请重新打一遍。',
  },
  'same-id-twice': {
    severity: 'error',
    message: (f) => `${about(f)}的编号“${f.value}”前面已经用过。`,
    fix: () => '请给这一行另起一个编号，或删去重复的一行。',
  },
  'same-word-twice': {
    severity: 'error',
    message: (f) => `${about(f)}“${f.value}”前面已经写在“${f.allowed}”里了，只认前面的。`,
    fix: () => '请只留一处，删去另一处。',
  },
  'unknown-reference': {
    severity: 'error',
    isShownWithout: true,
    message: (f) => `${about(f)}里的“${f.value}”找不到，可能已被撤下、删除或改了编号。`,
    fix: (f) => `请重新选择${about(f)}。`,
  },
  'reference-off-portal': {
    severity: 'error',
    isShownWithout: true,
    message: (f) => `${about(f)}里的“${f.value}”${f.allowed}，网站上没有它。`,
    fix: (f) => `请先把它放到网站上，或重新选择${about(f)}。`,
  },
  'ends-before-start': {
    severity: 'error',
    message: (f) => `${about(f)}早于开始时间。`,
    fix: () => '请检查两个时间，结束要晚于开始。',
  },
  'no-consent': {
    severity: 'error',
    message: () => '还没有记录本人同意公开，不能发布。',
    fix: () => '请先取得本人（未成年人须监护人）同意，再填写“公开同意”。',
  },
  'no-guardian-consent': {
    severity: 'error',
    message: () => '这一篇写的是未成年人，还没有记录监护人同意公开，不能发布。',
    fix: () => '请先取得监护人同意，再把“公开同意”里的“同意人身份”选成“监护人”。',
  },
  ...dayProblemKinds,
  ...storyProblemKinds,
  ...boardProblemKinds,
  ...fileProblemKinds,
} as const satisfies Record<string, ProblemKind>

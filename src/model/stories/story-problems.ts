import type { ProblemFacts, ProblemKind } from '../problem-kind.ts'
import { LOST_PICTURE } from './lost-pictures.ts'

const about = (facts: ProblemFacts) => `“${facts.label ?? '这一栏'}”`

/** What can be wrong with a story, and with single characters wherever they stand. */
export const storyProblemKinds = {
  'too-many-marks': {
    severity: 'error',
    message: (f) => `${about(f)}里有 ${f.length} 个排版符号（* _ [ ] > 等），最多 ${f.limit} 个。`,
    fix: () => '请删去用不着的符号；要画线、画表格的，请改用表格或图片。',
  },
  'nested-too-deep': {
    severity: 'error',
    message: (f) => `${about(f)}里的列表或引用套了 ${f.length} 层，最多 ${f.limit} 层。`,
    fix: () => '请删去行首多余的 > 或 - ，分几段来写。',
  },
  'too-many-lines': {
    severity: 'error',
    message: (f) => `${about(f)}有 ${f.length} 行，最多 ${f.limit} 行。`,
    fix: () => '请删去多余的空行，或分成几篇来写。',
  },
  'no-empty-line': {
    severity: 'error',
    message: (f) => `${about(f)}里有 ${f.length} 行连在一起，最多 ${f.limit} 行。`,
    fix: () => '请在段落之间空一行。',
  },
  'no-photo-text': {
    severity: 'warning',
    isAskedAtReview: true,
    message: (f) => `正文里的图片“${f.value}”没有说明文字，看不见图的人不知道拍了什么。`,
    fix: () => '请在图片的说明里写一句：谁、在哪里、做什么。',
  },
  'broken-picture': {
    severity: 'error',
    message: (f) => `正文里的图片“${f.value}”写法不对，网页上只会显示成一串符号。`,
    fix: () => '请删去这一行，再用“图片”按钮放一次。',
  },
  'picture-from-elsewhere': {
    severity: 'warning',
    message: (f) => `正文里的图片“${f.value}”不是本站的照片，网页上不会显示。`,
    fix: () => '请把这张图片存下来，再用“图片”按钮上传。',
  },
  'lost-picture': {
    severity: 'error',
    message: () => `正文里还有“${LOST_PICTURE}”的记号：粘贴或导入时，这里的图片没有跟过来。`,
    fix: () => '请点那个记号，把图片补上；用不着这张图片的，请删去记号。',
  },
  'template-words': {
    severity: 'warning',
    message: (f) => `${about(f)}里还有 ${f.length} 段是模板的话，例如“${f.value}”。`,
    fix: () => '提示写什么的话，请换成自己写的，或删去；本来就要这样写的，不用改。',
  },
  'html-in-story': {
    severity: 'warning',
    message: (f) => `正文里有网页代码“${f.value}”，网页上只留下其中的文字，样式和图片都会去掉。`,
    fix: () => '请删去尖括号里的代码，只留文字；标题、加粗、表格请用编辑栏上的按钮。',
  },
  'private-character': {
    severity: 'warning',
    message: (f) =>
      `${about(f)}第 ${f.length} 个字“${f.value}是旧输入法自造的字，别人的手机、电脑和分享图上显示不出来。`,
    fix: (f) =>
      f.allowed === undefined
        ? '请用现在的输入法重新打这个字；打不出来的，请改用通行的写法，并在正文里说明。'
        : `请改成“${f.allowed}”。`,
  },
  'undrawable-words': {
    severity: 'warning',
    message: (f) =>
      `${about(f)}第 ${f.length} 个字起的“${f.value}，分享图画不出来，会用方框代码代替；海报上要靠打印的电脑有这种字体。`,
    fix: () => '请在这里写汉字的写法，原来的写法放到正文里；要上海报的，打印前先看一眼。',
  },
  'undrawable-character': {
    severity: 'warning',
    message: (f) => `${about(f)}第 ${f.length} 个字“${f.value}，分享图画不出来，会用方框代码代替。`,
    fix: () => '请核对这个字；如果是图形符号，建议删去；如果是生僻字，可改用通行的写法。',
  },
} as const satisfies Record<string, ProblemKind>

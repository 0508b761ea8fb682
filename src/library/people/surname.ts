/** Surnames of two characters that people have in China today; all others have one. */
const COMPOUND_SURNAMES =
  '欧阳 上官 司马 诸葛 夏侯 皇甫 令狐 司徒 慕容 尉迟 长孙 东方 公孙 宇文 司空 轩辕 端木 独孤 南宫 东郭 西门 百里 呼延 钟离 鲜于 闾丘 澹台 公冶 濮阳 淳于 单于 太叔 申屠 仲孙 赫连 万俟 闻人 拓跋 完颜 纳兰 第五 左丘 梁丘 颛孙 亓官 公羊 谷梁 宗政 即墨 达奚 褚师 羊舌 微生'

const compound = new Set(COMPOUND_SURNAMES.split(' '))

/** The surname of a Chinese name: 何 of 何渡生, 欧阳 of 欧阳长河. */
export const surnameOf = (name: string): string => {
  const [first = '', second = '', third] = [...name]
  // 东方 alone is a 东 called 方, who has a given name.
  return third !== undefined && compound.has(first + second) ? first + second : first
}

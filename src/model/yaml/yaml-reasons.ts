import type { ErrorCode } from 'yaml'

/** Why a YAML text cannot be read, for those who wrote it. */
export const yamlReasons: Record<ErrorCode, string> = {
  ALIAS_PROPS: '* 开头的内容要加引号',
  BAD_ALIAS: '* 或 & 开头的内容要加引号',
  BAD_COLLECTION_TYPE: '列表和栏目混在了一起',
  BAD_DIRECTIVE: '一行不能以 % 开头',
  BAD_DQ_ESCAPE: '双引号里有认不出的反斜线 \\',
  BAD_INDENT: '缩进没有对齐',
  BAD_PROP_ORDER: '& 或 ! 开头的内容要加引号',
  BAD_SCALAR_START: '@、`、% 等符号开头的内容要加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号，后面的内容要加引号',
  BLOCK_IN_FLOW: '方括号、花括号里不能另起一层',
  DUPLICATE_KEY: '同一栏写了两次',
  IMPOSSIBLE: '写法认不出来',
  KEY_OVER_1024_CHARS: '栏目名称太长，多半是缺了冒号后的空格或引号',
  MISSING_CHAR: '引号、括号没有成对，缺了冒号，或以 ! 开头没加引号',
  MULTILINE_IMPLICIT_KEY: '这一行缺了冒号，或上一行没有写完',
  MULTIPLE_ANCHORS: '& 开头的内容要加引号',
  MULTIPLE_DOCS: '中间多了一行 ---',
  MULTIPLE_TAGS: '! 开头的内容要加引号',
  NON_STRING_KEY: '栏目名称只能是文字',
  RESOURCE_EXHAUSTION: '一层套一层，套得太深',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符',
  TAG_RESOLVE_FAILED: '! 开头的内容要加引号',
  UNEXPECTED_TOKEN: '符号开头的内容没加引号，或引号、括号没有成对',
}

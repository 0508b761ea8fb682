/** Scripts of China's peoples whose letters join or stack: what they are called and which blocks of signs they have. */
export const scripts = {
  arabic: {
    label: '维吾尔文、哈萨克文',
    letters: '\\u0600-\\u06ff\\u0750-\\u077f\\u08a0-\\u08ff\\ufb50-\\ufdff\\ufe70-\\ufefc',
  },
  tibetan: { label: '藏文', letters: '\\u0f00-\\u0fff' },
  mongolian: { label: '蒙古文', letters: '\\u1800-\\u18af' },
} as const

/** One of them. Uyghur and Kazakh are written in Arabic letters. */
export type Script = keyof typeof scripts

/** Their names, in one order, which `Object.keys` knows only as texts. */
export const scriptNames = Object.keys(scripts) as Script[]

const PATTERNS = scriptNames.map((name) => ({ name, pattern: new RegExp(`[${scripts[name].letters}]`, 'u') }))

/** The script that a text has signs of, if any. */
export const scriptIn = (text: string): Script | undefined =>
  PATTERNS.find(({ pattern }) => pattern.test(text))?.name

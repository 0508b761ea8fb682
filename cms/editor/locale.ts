import { frameWords } from './words/frame.ts'
import { writingWords } from './words/writing.ts'

/**
 * Every sentence Decap can show, in the plain words of a publicity office.
 * Complete by itself: Decap's own Chinese lacks 47 sentences, says 正在下载 for deleting, and speaks of 集合 and 工作流.
 */
export const chinese = { ...frameWords, editor: writingWords }

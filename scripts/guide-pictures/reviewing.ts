import type { GuidePicture } from './picture.ts'
import { desk } from './picture.ts'

/** What a reviewer sees. */
export const reviewingPictures: readonly GuidePicture[] = [
  {
    name: 'board',
    alt: '电脑上的“审稿”：草稿、待审、待发三列，每篇下面有“看稿”和“打开修改”。',
    window: desk(520),
    at: 'board/',
    words: ['审稿', '草稿', '待审', '待发', '看稿'],
  },
]

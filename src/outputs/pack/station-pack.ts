import type { StoryBlock } from '../../model/stories/story-blocks.ts'
import { stationView, type StationView } from '../../library/overviews/station-view.ts'
import { storyOnPaper } from '../../library/stories/story.ts'
import { missingOfNumber, missingOfPhotos } from './missing.ts'
import type { Pack, PackPhoto, PackText } from './pack.ts'
import { eachPhotoOnce } from './pack.ts'

/** 三到五张. */
const FEW_PHOTOS = 3
const MOST_PHOTOS = 5

const photosOf = ({ name, cover, photos }: StationView): PackPhoto[] => {
  const own: PackPhoto[] = cover === undefined ? [] : [{ ...cover, role: `${name}门头` }]
  return eachPhotoOnce([...own, ...photos]).slice(0, MOST_PHOTOS + own.length)
}

const paragraphOf = (text: string): StoryBlock => ({ kind: 'paragraph', text })

const roomsOf = ({ rooms }: StationView): PackText['parts'] =>
  rooms.length === 0
    ? []
    : [{ heading: '功能室', blocks: rooms.map(({ name, use }) => paragraphOf(`${name}：${use}`)) }]

const textOf = (view: StationView, story: readonly StoryBlock[]): PackText => ({
  title: view.name,
  byline: view.slogan === undefined ? [] : [view.slogan],
  parts: [
    { heading: '简介', blocks: [paragraphOf(view.intro)] },
    ...(story.length > 0 ? [{ heading: '详细介绍', blocks: story }] : []),
    ...roomsOf(view),
  ],
  form: [
    { label: '全称', value: view.name },
    { label: '地址', value: view.address },
    { label: '开放时间', value: view.hours ?? '' },
    { label: '电话', value: view.call?.phone ?? '' },
    { label: '星级', value: view.star ? `${view.star.rating}星（${view.star.year}年）` : '' },
    { label: '报送单位（盖章）', value: '' },
    { label: '审核（签字）', value: '' },
  ],
})

const missingOf = (view: StationView): string[] => [
  ...(view.slogan === undefined ? ['没有口号：要一句二十个字以内的。'] : []),
  ...(view.cover === undefined ? ['没有封面：要一张带牌子的门头照片，横着拍。'] : []),
  ...missingOfNumber('照片', view.photos.length, `阵地介绍一般要${FEW_PHOTOS}到${MOST_PHOTOS}张`, FEW_PHOTOS),
  ...(view.hours === undefined ? ['没有写开放时间。'] : []),
  ...missingOfPhotos(photosOf(view)),
]

/** 阵地: a station for a city's portal or a yearbook. */
export const stationPack = async (id: string): Promise<Pack | undefined> => {
  const view = stationView(id)
  if (!view) return undefined
  const story = view.hasBody ? await storyOnPaper('stations', id) : []
  return {
    name: '阵地',
    document: `${view.name}简介`,
    photos: photosOf(view),
    text: textOf(view, story),
    missing: missingOf(view),
  }
}

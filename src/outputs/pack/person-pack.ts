import type { StoryBlock } from '../../model/stories/story-blocks.ts'
import { personView, type PersonView } from '../../library/people/people.ts'
import { storyOnPaper, storyPhotos } from '../../library/stories/story.ts'
import { missingOfNumber, missingOfPhotos } from './missing.ts'
import type { Pack, PackPhoto, PackText } from './pack.ts'
import { eachPhotoOnce } from './pack.ts'

/** 三到五张工作和生活的照片. */
const FEW_PHOTOS = 3

const photosOf = ({ id, portrait, names, photos }: PersonView): PackPhoto[] => {
  const own: PackPhoto[] =
    portrait === undefined ? [] : [{ image: portrait, alt: names, caption: names, role: `${names}肖像` }]
  return eachPhotoOnce([...own, ...photos, ...storyPhotos('good-people', id)])
}

const paragraphOf = (text: string): StoryBlock => ({ kind: 'paragraph', text })

const missingOf = (view: PersonView, story: readonly StoryBlock[]): string[] => [
  ...(view.portrait === undefined ? ['没有肖像：要一张竖着拍的半身照。'] : []),
  ...(story.length > 0 ? [] : ['没有写事迹全文，推荐材料里只有简述。']),
  ...missingOfNumber('生活照片', view.photos.length, `推荐一般要${FEW_PHOTOS}到5张`, FEW_PHOTOS),
  ...view.persons.flatMap(({ name, role }) => (role ? [] : [`没有写${name}的身份。`])),
  ...missingOfPhotos(photosOf(view)),
]

const honoursOf = ({ honours }: PersonView): PackText['parts'] =>
  honours.length === 0
    ? []
    : [
        {
          heading: '所获荣誉',
          blocks: honours.map(({ text, note }) => paragraphOf(note === '' ? text : `${text}（${note}）`)),
        },
      ]

const textOf = (view: PersonView, story: readonly StoryBlock[]): PackText => ({
  title: view.title,
  byline: view.persons.map(({ name, role }) => [name, role].filter(Boolean).join('，')),
  parts: [
    { heading: '事迹简述', blocks: [paragraphOf(view.summary)] },
    ...(story.length > 0 ? [{ heading: '事迹全文', blocks: story }] : []),
    ...honoursOf(view),
  ],
  form: [
    { label: '姓名', value: view.names },
    { label: '所在阵地', value: view.station?.label ?? '' },
    { label: '推荐单位（盖章）', value: '' },
    { label: '审核（签字）', value: '' },
  ],
})

/** 推荐: a good person for those who choose. */
export const personPack = async (id: string): Promise<Pack | undefined> => {
  const view = personView(id)
  if (!view) return undefined
  const story = await storyOnPaper('good-people', id)
  return {
    name: '推荐',
    document: `${view.names}推荐材料`,
    photos: photosOf(view),
    text: textOf(view, story),
    missing: missingOf(view, story),
  }
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ActionName, AnswerOf, RequestOf } from '../../cms/protocol/actions.ts'
import { ACTIONS_ADDRESS } from '../../cms/protocol/actions.ts'
import type { Status } from '../../cms/protocol/statuses.ts'
import { joinFrontMatter } from '../../src/model/entry-text.ts'
import { readReleaseSettings } from '../../src/release/settings.ts'

/** An entry of the sample county in which a word is mended. */
export const correctedEntry = '20261120-ldk-w2x5'
/** A draft that somebody is writing on. */
export const begunDraft = '20261126-qsc-a1ye'
/** A draft that two people change. */
export const sentBackDraft = '20261124-qsc-c3dh'

/** A draft that is on the desk when the pictures are taken. */
interface SampleDraft {
  id: string
  title: string
  /** Where it goes, step by step. */
  steps: readonly { newStatus: Status; reason?: string }[]
}

const drafts: readonly SampleDraft[] = [
  { id: begunDraft, title: '周四夜校第六课，药盒上的字认全了', steps: [] },
  {
    id: '20261125-qsc-b2pf',
    title: '院坝普法，六个问题当场有了下文',
    steps: [{ newStatus: 'pending_review' }],
  },
  {
    id: sentBackDraft,
    title: '树下说事，月底把账对一对',
    steps: [{ newStatus: 'pending_review' }, { newStatus: 'draft', reason: '照片看不清，请换一张' }],
  },
  {
    id: '20261123-qsc-d4rk',
    title: '小雪前后，给十二户换了新棉帘',
    steps: [{ newStatus: 'pending_review' }, { newStatus: 'pending_publish' }],
  },
]
const givenUp: SampleDraft = { id: '20261122-qsc-e5mt', title: '重复报了一遍的义诊', steps: [] }

const STORY = [
  '晚上七点，文化礼堂的灯亮了，二十六个人把自家的药盒带了来。',
  '村医把“一日三次”“饭后”几个字写在黑板上，一个一个问。刘婆婆说：“原来我一直空着肚子吃。”',
]

const textOf = ({ id, title }: SampleDraft): string => {
  const [year, month, day] = [id.slice(0, 4), id.slice(4, 6), id.slice(6, 8)]
  const fields = {
    id,
    title,
    date: `${year}-${month}-${day}`,
    station: 'qingshi-cun',
    categories: ['jiankang', 'yilao-yixiao'],
    summary: '晚上七点，二十六位村民带着药盒来上课，村医把药盒上的字一个一个讲明白。',
    photos: [{ image: '/media/2026/08/6da23b66fa1ce366-1600x1067.jpg', alt: '卫生室里，医生给老人讲用药' }],
    participants: 26,
  }
  return joinFrontMatter(fields, STORY.join('\n\n'))
}

/** Asks the gateway as a browser at its address would. @throws Error with its words when it refuses */
const ask = async <Name extends ActionName>(
  address: string,
  action: Name,
  params: RequestOf<Name>,
): Promise<AnswerOf<Name>> => {
  const { origin } = new URL(address)
  const answer = await fetch(origin + ACTIONS_ADDRESS, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ action, params }),
  })
  if (!answer.ok) throw new Error(`${action}: ${await answer.text()}`)
  return answer.json() as Promise<AnswerOf<Name>>
}

const fileOf = (draft: SampleDraft) => ({
  slug: draft.id,
  path: `content/reports/${draft.id}.md`,
  raw: textOf(draft),
})

const begin = async (address: string, draft: SampleDraft) => {
  const { id, steps } = draft
  const dataFiles = [fileOf(draft)]
  await ask(address, 'persistEntry', {
    dataFiles,
    options: { collectionName: 'reports', useWorkflow: true, newEntry: true },
  })
  for (const step of steps)
    await ask(address, 'updateUnpublishedEntryStatus', { collection: 'reports', slug: id, ...step })
}

/** Puts drafts of every status on the desk of the sample county, and one into its bin. */
export const fillDesk = async (address: string): Promise<void> => {
  for (const draft of [...drafts, givenUp]) await begin(address, draft)
  await ask(address, 'deleteUnpublishedEntry', { collection: 'reports', slug: givenUp.id })
}

/** A colleague gives a draft another title, while somebody else writes on it. */
export const colleagueRenames = async (address: string, id: string, title: string): Promise<void> => {
  const { diffs } = await ask(address, 'unpublishedEntry', { collection: 'reports', slug: id })
  const file = { ...fileOf({ id, title, steps: [] }), baseId: diffs[0]?.id }
  await ask(address, 'persistEntry', {
    dataFiles: [file],
    options: { collectionName: 'reports', useWorkflow: true },
  })
}

/** A photo of the county, as somebody has it on the disk. */
export const photoFile = (name: string): string => join(readReleaseSettings().contentDir, 'media', name)

/** What stands in such a file. */
export const photoBytes = (name: string): Promise<Buffer> => readFile(photoFile(name))

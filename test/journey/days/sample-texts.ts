import { beijingDay } from '../../../src/model/beijing-time.ts'
import { report } from '../../cms/gateway/support/small-county.ts'
import { line, picture, wordFile } from '../../cms/gateway/word-import/sample-word-files.ts'
import { phonePhotos } from '../phone-photos.ts'
import type { ChosenFile } from './clerk.ts'
import type { Desk } from './desk.ts'

/** What a colleague has written. */
export interface ColleaguesText {
  title: string
  slug: string
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Puts a whole report of a colleague into the county, as a draft or waiting for its review. */
export const colleagueWrites = async (
  { county, width }: Pick<Desk, 'county' | 'width'>,
  title: string,
  status: 'draft' | 'pending_review' = 'draft',
): Promise<ColleaguesText> => {
  const day = beijingDay(new Date())
  const slug = `${day.replaceAll('-', '')}-qsc-${fourSigns(title + width)}`
  const raw = report(slug, { title, date: day, categories: ['jiankang'] }, '上午八点半，长桌已经摆好。')
  const path = `content/reports/${slug}.md`
  const key = { collection: 'reports', slug }
  await county.ask('persistEntry', {
    dataFiles: [{ slug, path, raw }],
    assets: [],
    options: { newEntry: true, collectionName: 'reports', useWorkflow: true },
  })
  if (status !== 'draft') await county.ask('updateUnpublishedEntryStatus', { ...key, newStatus: status })
  return { title, slug }
}

/** Different for different texts, so that each entry has an id of its own. */
const fourSigns = (text: string): string =>
  [...text]
    .reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 36 ** 4, 7)
    .toString(36)
    .padStart(4, '0')

/** A report as somebody at a station writes it in Word, with a picture in it. */
export const reportInWord = async (title: string): Promise<ChosenFile> => {
  const [photo] = await phonePhotos()
  const body = [
    line(title, { align: 'center', bold: true }),
    line('　　上午九点，志愿者在青石村文化礼堂教大家包饺子。'),
    line('活动情况', { style: '2' }),
    line('六张桌子，三十多人，包了四百个。'),
    picture(0, '大家围着桌子包饺子'),
  ]
  const pictures = [{ name: 'image1.jpg', bytes: photo?.seen ?? Buffer.alloc(0) }]
  return { name: `${title}.docx`, mimeType: WORD, buffer: Buffer.from(wordFile(body, { pictures })) }
}

/** The three photos of a phone, as a file picker hands them over. */
export const chosenPhotos = async (): Promise<ChosenFile[]> =>
  (await phonePhotos()).map(({ name, file }) => ({ name, mimeType: 'image/jpeg', buffer: file }))

import { lengthOf } from '../../../../../src/model/fields/length-of.ts'
import { reports } from '../../../../../src/model/collections/reports.ts'
import type { ReportDraft } from './report-draft.ts'
import { peopleOf } from './people-of.ts'

/** Something that stands in the way of handing in: the field and what to do. */
export interface Missing {
  field: 'title' | 'station' | 'date' | 'story' | 'categories' | 'participants'
  sentence: string
}

const { title, participants } = reports.fields
const label = (name: keyof typeof reports.fields) => reports.fields[name].label

/** Everything that a report must have and this one has not, in the order of the form; the gateway checks the rest. */
export const whatIsMissing = (draft: ReportDraft): Missing[] => {
  const checks: [Missing['field'], boolean, string][] = [
    ['title', draft.title.trim() === '', `请写“${label('title')}”：谁做了什么。`],
    [
      'title',
      lengthOf(draft.title.trim()) > title.max,
      `“${title.label}”最多 ${title.max} 个字，请删短一点。`,
    ],
    ['station', draft.station === undefined, `请选“${label('station')}”：在哪里办的。`],
    ['date', draft.date === '', `请选“${label('date')}”。`],
    ['story', draft.story.trim() === '', '请写两三句话：做了什么，来了哪些人。'],
    ['categories', draft.categories.length === 0, `请点一下“${label('categories')}”，居民按它找报道。`],
    ['participants', areUncounted(draft), `“${participants.label}”请只写数字，例如 80；说不准就空着。`],
  ]
  return checks.filter(([, isMissing]) => isMissing).map(([field, , sentence]) => ({ field, sentence }))
}

const areUncounted = ({ participants: typed }: ReportDraft) =>
  typed.trim() !== '' && peopleOf(typed) === undefined

import { shortDay } from '../../../../../src/model/beijing-time.ts'
import { reports } from '../../../../../src/model/collections/reports.ts'
import { lengthOf } from '../../../../../src/model/fields/length-of.ts'
import { ask } from '../../../gateway-client.ts'
import { rest } from '../../../asking/rest.ts'
import { useLatestAnswer } from '../../../asking/use-latest-answer.ts'
import { NEAR_HINT } from '../../../words/near.ts'
import { formOf } from '../../form-addresses.ts'
import type { ReportDraft } from '../draft/report-draft.ts'

/** Longer than a pause between two words of a title. */
const PATIENCE_IN_MS = 700

/** Says whether the same was told already; it never stands in the way, and its room is always there. */
export const Near = ({ draft: { title, station, date, slug } }: { draft: ReportDraft }) => {
  const asked = {
    collection: 'reports',
    title: title.trim(),
    station: station?.id ?? '',
    day: date,
    besides: slug,
  }
  const isTitle = asked.title !== '' && lengthOf(asked.title) <= reports.fields.title.max
  const isWhole = isTitle && asked.station !== '' && asked.day !== ''
  const { answer } = useLatestAnswer(isWhole ? JSON.stringify(asked) : undefined, async (dropped) => {
    await rest(PATIENCE_IN_MS, dropped)
    return ask('nearEntries', asked, dropped)
  })
  const [first] = answer?.rows ?? []
  return (
    <p className={`ck-report-near ${first ? 'ck-found-near' : ''}`} role="status">
      {first ? (
        <>
          {shortDay(first.day)}已有一篇《{first.title}》，是同一件事吗？
          <a href={formOf(first.collection, first.slug)} target="_blank" rel="noreferrer">
            打开看看
          </a>
        </>
      ) : (
        NEAR_HINT
      )}
    </p>
  )
}

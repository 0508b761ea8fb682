import { shortDay } from '../../../../src/model/beijing-time.ts'
import type {
  DueEntry,
  ExpiringEntry,
  ReturnedEntry,
  Today,
  UnreportedEvent,
} from '../../../protocol/today.ts'
import { formOf, listOf, newEntryOf } from '../form-addresses.ts'
import { addressOf } from '../frame/ways.ts'
import { agoInWords } from './ago-in-words.ts'
import { beginLikeLast } from '../../begin-draft.ts'
import { Due, Part } from './Part.tsx'

const dayInWords = (day: string) => (day === '' ? '' : shortDay(day))

const factsOf = ({ kind, station, day, by, at }: DueEntry): string[] => [
  kind,
  station,
  dayInWords(day),
  [by, agoInWords(at)].filter(Boolean).join(' '),
]

const REVIEW = { href: addressOf('board'), label: '全部到“审稿”里看' }
const ALL_DRAFTS = { href: addressOf('board'), label: '其余的到“审稿”里看' }

/** What came back, with its reason in full: it is what has to be read. */
export const Returned = ({ total, rows }: Today['returned']) => (
  <Part title="退回来要改的" total={total} shown={rows.length} more={ALL_DRAFTS}>
    {rows.map((row) => (
      <Due
        key={row.slug}
        href={formOf(row.collection, row.slug)}
        title={row.title}
        facts={[row.kind, row.station, dayInWords(row.day)]}
        deed="接着改"
      >
        <Why {...row} />
      </Due>
    ))}
  </Part>
)

const Why = ({ by, at, reason }: ReturnedEntry) => (
  <span className="ck-why">
    {by} {agoInWords(at)}退回{reason ? `：${reason}` : '，没有写原因，可以问一问。'}
  </span>
)

/** What waits for a review, then what only waits to be published. */
export const Review = ({ waiting, approved }: { waiting: Today['review']; approved: Today['approved'] }) => (
  <>
    <Waiting title="等审核的" deed="看稿" {...waiting} />
    <Waiting title="审好了，等发布的" deed="去发布" {...approved} />
  </>
)

const Waiting = ({ title, deed, total, rows }: Today['review'] & { title: string; deed: string }) => (
  <Part title={title} total={total} shown={rows.length} more={REVIEW}>
    {rows.map((row) => (
      <Due
        key={row.slug}
        href={formOf(row.collection, row.slug)}
        title={row.title}
        facts={factsOf(row)}
        deed={deed}
      />
    ))}
  </Part>
)

/** One's own drafts, the newest first. @param others how many drafts colleagues have begun */
export const Drafts = ({ total, rows, others }: Today['drafts'] & { others: number }) => (
  <>
    <Part title="我没写完的" total={total} shown={rows.length} more={ALL_DRAFTS}>
      {rows.map((row) => (
        <Due
          key={row.slug}
          href={formOf(row.collection, row.slug)}
          title={row.title}
          facts={factsOf(row)}
          deed="接着写"
        />
      ))}
    </Part>
    {others > 0 && (
      <p className="ck-aside">
        同事手上还有 {others} 篇没写完，在<a href={addressOf('board')}>“审稿”</a>里。
      </p>
    )}
  </>
)

/** Events that were held and of which nobody has written; the new report knows what the event knows. */
export const Unreported = ({ total, rows }: Today['events']) => (
  <Part
    title="办过了，还没写报道的"
    total={total}
    shown={rows.length}
    more={{ href: listOf('events'), label: '全部活动预告' }}
  >
    {rows.map((row) => (
      <Due
        key={row.event}
        href={reportOf(row)}
        title={row.title}
        facts={[row.station, `${shortDay(row.day)}办的`]}
        deed="写报道"
        besides={row.hasEarlier && <Again {...row} />}
      />
    ))}
  </Part>
)

/** What is held every week is told in much the same words. */
const Again = ({ event, day }: UnreportedEvent) => (
  <button type="button" className="ck-again" onClick={() => void beginLikeLast({ event, day })}>
    和上次一样，改几处
  </button>
)

const reportOf = ({ event, title, stationId, day }: UnreportedEvent) =>
  newEntryOf('reports', { title, date: day, station: stationId, event })

/** What leaves the portal by itself before long. */
export const Expiring = ({ total, rows }: Today['expiring']) => (
  <Part title="快要自动下架的" total={total} shown={rows.length}>
    {rows.map((row) => (
      <Due
        key={row.slug}
        href={formOf(row.collection, row.slug)}
        title={row.title}
        facts={[row.kind, row.station, goesAt(row)]}
        deed="看一看"
      />
    ))}
  </Part>
)

const goesAt = ({ expireAt }: ExpiringEntry) => `${shortDay(expireAt)} ${expireAt.slice(11, 16)}下架`

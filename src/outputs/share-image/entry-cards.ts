import type { ShareImageSubject } from '../../model/addresses.ts'
import { shareImageUrl } from '../../model/addresses.ts'
import { listIds, listTitle } from './list-titles.ts'
import type { ShareCard } from './share-card.ts'
import { mediaAt } from '../../library/photos/media-file.ts'
import { photoVersion } from '../../library/photos/photo-version.ts'
import { question } from '../../library/edition/asking.ts'
import type { Entry } from '../../library/entries/entries.ts'
import { entryById } from '../../library/entries/entries.ts'
import { digestKinds, digestNames, isDigestKind, type DigestKind } from '../../model/days/digests.ts'
import { countingTime } from '../../model/days/new-time.ts'
import { statusWord } from '../../library/events/events.ts'
import { hoursInWords, isOfSeveralDays } from '../../library/events/time-words.ts'
import type { Projection } from '../../library/entries/projection.ts'
import { addressesOfEntries, projectEntry } from '../../library/entries/projection.ts'
import { honourName } from '../../library/people/people.ts'
import { digestView } from '../../library/overviews/digests.ts'
import { periodsInUse } from '../../library/overviews/digest-reports.ts'
import { noticeKind } from '../../library/notices/notices.ts'
import { labelOf, siteSettings } from '../../library/site/site.ts'

/** One share image: its address within the release and what it shows; its photo's file is seen from the content folder. */
export interface ShareImage {
  path: string
  card: ShareCard
}

const image = (
  collection: ShareImageSubject,
  id: string,
  card: Omit<ShareCard, 'county' | 'portalName'>,
): ShareImage => ({
  path: shareImageUrl(collection, id).slice(1),
  card: { county: siteSettings().county, portalName: siteSettings().portalName, ...card },
})

const photo = (mediaPath: string | undefined) =>
  mediaPath === undefined
    ? {}
    : {
        photo: {
          // Seen from the content folder: where that lies says nothing of the card.
          file: mediaAt(mediaPath)?.path ?? mediaPath,
          version: photoVersion(mediaPath),
        },
      }

const stationOf = (id: string | undefined) => {
  const station = entryById('stations', id)
  if (!station) return {}
  return { stationName: station.data.shortName, stationLevel: labelOf('stationLevels', station.data.level) }
}

/** What the photo on a report's card shows, where the photo is one of the report's own. */
const captionOf = ({ cover, photos }: Entry<'reports'>['data']) => {
  const shown = cover === undefined ? photos[0] : photos.find(({ image }) => image === cover)
  return shown?.caption === undefined ? {} : { caption: shown.caption }
}

const reportCard = ({ id, data }: Entry<'reports'>) =>
  image('reports', id, {
    kind: 'report',
    title: data.title,
    day: data.date,
    summary: data.summary,
    ...stationOf(data.station),
    ...captionOf(data),
    ...photo(data.cover ?? data.photos[0]?.image),
  })

/** Whoever sees only the card in a chat must not walk there in vain. */
const offWord = (event: Entry<'events'>): string =>
  ['cancelled', 'postponed'].includes(event.data.status) ? `${statusWord(event) ?? ''}：` : ''

const eventCard = (event: Entry<'events'>) => {
  const { id, data } = event
  const time = countingTime(data)
  const hours = isOfSeveralDays(time)
    ? hoursInWords(time, time.starts.slice(0, 10))
    : `${time.starts.slice(11, 16)} 开始`
  return image('events', id, {
    kind: 'event',
    title: data.title,
    day: time.starts.slice(0, 10),
    summary: `${offWord(event)}${hours}，地点：${data.place}`,
    ...stationOf(data.station),
  })
}

const personCard = ({ id, data }: Entry<'good-people'>) => {
  const [honour] = data.honours
  return image('good-people', id, {
    kind: 'person',
    title: data.title,
    summary: data.quote ?? data.summary,
    ...(honour ? { honour: honourName(honour) } : {}),
    ...stationOf(data.station),
    ...photo(data.portrait),
  })
}

const projectCard = ({ id, data }: Entry<'projects'>) =>
  image('projects', id, {
    kind: data.brand ? 'brand' : 'project',
    title: data.name,
    summary: data.brand?.slogan ?? data.content,
    caption: `${data.code} · ${data.provider}`,
    ...photo(data.brand?.cover),
  })

/** A station's card hangs under the name plate of the one above it; the upright plate says what it is itself. */
const stationCard = ({ id, data }: Entry<'stations'>) => {
  const level = labelOf('stationLevels', data.level)
  return image('stations', id, {
    kind: 'station',
    title: data.name,
    summary: data.slogan ?? data.intro,
    plate: level.includes('实践') ? level : `实践${level}`,
    ...stationOf(data.parent),
    ...photo(data.cover),
  })
}

/** The kind stands where other cards have a station's level: 公示 · 青禾县文明办. */
const noticeCard = ({ id, data }: Entry<'notices'>) => {
  const kind = noticeKind(data)
  return image('notices', id, {
    kind: 'notice',
    title: data.title,
    day: data.date,
    plate: kind,
    stationLevel: kind,
    stationName: data.issuer ?? siteSettings().organisation,
    ...(data.documentNumber ? { summary: data.documentNumber } : {}),
  })
}

const pageCard = ({ id, data }: Entry<'pages'>) =>
  image('pages', id, { kind: 'page', title: data.title, ...(data.summary ? { summary: data.summary } : {}) })

const entryCards: Projection<ShareImage> = {
  reports: reportCard,
  events: eventCard,
  'good-people': personCard,
  projects: projectCard,
  stations: stationCard,
  notices: noticeCard,
  pages: pageCard,
}

const siteCard = (id: string): ShareImage | undefined => {
  const { portalName, slogan, organisation } = siteSettings()
  if (id === 'home')
    return image('site', id, { kind: 'home', title: portalName, summary: slogan ?? organisation })
  const title = listTitle(id)
  return title === undefined ? undefined : image('site', id, { kind: 'list', title })
}

const digestCard = (kind: DigestKind, period: string): ShareImage | undefined => {
  const view = digestView(kind, period)
  if (!view) return undefined
  const { title, days, lead, figures } = view
  return image(kind, period, {
    kind: 'list',
    title: `${digestNames[kind]}：${lead?.title ?? title}`,
    summary: `${days}，${figures.stations}个阵地，${figures.reports}篇报道`,
    ...photo(lead?.photo),
  })
}

/** The share image at an address, `/share/reports/20261122-qsc-k3f9.png`; nothing where there is none. */
export const shareImageAt: (url: string) => ShareImage | undefined = question(
  'share-image',
  (url: string) => {
    const [, collection = '', id = ''] = /^\/share\/([a-z-]+)\/([A-Za-z0-9-]+)\.png$/.exec(url) ?? []
    if (isDigestKind(collection)) return digestCard(collection, id)
    return collection === 'site' ? siteCard(id) : projectEntry(entryCards, collection, id)
  },
)

/** The addresses of all share images. */
export const shareImageUrls: () => string[] = question('share-image-urls', () => [
  ...['home', ...listIds].map((id) => shareImageUrl('site', id)),
  ...digestKinds.flatMap((kind) => periodsInUse(kind).map((period) => shareImageUrl(kind, period))),
  ...addressesOfEntries(entryCards, shareImageUrl),
])

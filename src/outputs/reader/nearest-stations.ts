/** 离我最近的站: the phone says where it is, the list is put in order on the phone itself, and nothing is sent. */
import type { Coordinates } from '../../model/places/distance.ts'
import { distanceInWords, metresBetween } from '../../model/places/distance.ts'
import { onChineseMaps } from './chinese-coordinates.ts'

const PATIENCE_IN_MS = 15_000
/** A place of the last minutes does: nobody walks far meanwhile. */
const RECENT_IN_MS = 300_000
/** Beyond this the reader is in another county. */
const FAR_IN_METRES = 100_000

const refusals: Readonly<Record<number, string>> = {
  1: '没有得到允许，所以不知道您在哪里。想用的话，在手机设置里允许浏览器看位置，再点一次；不用也行，名单就在下面。',
  2: '手机这会儿不知道自己在哪里，可能在屋里收不到信号。到窗边或屋外再点一次。',
  3: '等了一会儿，手机还没有说出位置。到窗边或屋外再点一次。',
}
const NO_PLACE = '这个浏览器不告诉网页位置。名单就在下面，也可以在上面搜村名。'

const placeOf = (row: HTMLElement): Coordinates | undefined => {
  const [lat, lng] = (row.dataset['place'] ?? '').split(',').map(Number)
  return lat !== undefined && lng !== undefined && !Number.isNaN(lat + lng) ? { lat, lng } : undefined
}

const sortList = (list: HTMLElement, here: Coordinates): number => {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-place]')].map((row) => {
    const place = placeOf(row)
    return { row, metres: place ? metresBetween(here, place) : Infinity }
  })
  rows.sort((a, b) => a.metres - b.metres)
  for (const { row, metres } of rows) {
    const told = row.querySelector('[data-distance]')
    if (told && metres !== Infinity) told.textContent = distanceInWords(metres)
    list.append(row)
  }
  return rows[0]?.metres ?? Infinity
}

/** Wakes the button where the page has one. */
export const startNearestStations = (): void => {
  const button = document.querySelector<HTMLButtonElement>('[data-nearest]')
  const told = document.querySelector<HTMLElement>('[data-nearest-told]')
  const list = document.querySelector<HTMLElement>('[data-nearest-list]')
  if (!button || !told || !list) return
  const say = (words: string): void => {
    told.textContent = words
    button.disabled = false
  }
  const arrive = ({ coords }: GeolocationPosition): void => {
    const nearest = sortList(list, onChineseMaps({ lat: coords.latitude, lng: coords.longitude }))
    say(
      nearest > FAR_IN_METRES
        ? '您离本县还远，下面仍按远近排了。'
        : '已经按远近排好，最近的在最前面。距离是直线，路会远一些。',
    )
  }
  button.disabled = false
  button.addEventListener('click', () => {
    // Phones give no place to pages that came over plain http, and some browsers of chat apps none at all.
    if (!('geolocation' in navigator) || !window.isSecureContext) return say(NO_PLACE)
    button.disabled = true
    told.textContent = '正在问手机在哪里。手机要是问您，请点“允许”。'
    navigator.geolocation.getCurrentPosition(arrive, ({ code }) => say(refusals[code] ?? NO_PLACE), {
      timeout: PATIENCE_IN_MS,
      maximumAge: RECENT_IN_MS,
    })
  })
}

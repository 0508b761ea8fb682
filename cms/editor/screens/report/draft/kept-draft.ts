import type { ChosenStation, ReportDraft } from './report-draft.ts'
import { newDraft } from './report-draft.ts'

const DRAFT = 'cunkou-report'
const STATION = 'cunkou-report-station'

/** What this device keeps under a name; nothing where it keeps nothing or something else. */
const kept = (name: string): unknown => {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null')
  } catch {
    return null
  }
}

const keep = (name: string, value: unknown): boolean => {
  try {
    localStorage.setItem(name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** The report that was left unfinished, or a new one at the station of the last. */
export const keptDraft = (): ReportDraft => {
  const fresh = newDraft((kept(STATION) as ChosenStation | null) ?? undefined)
  // Only `keepDraft` writes under that name; a field that an earlier version did not know gets its first value.
  const found = kept(DRAFT) as Partial<ReportDraft> | null
  return found === null ? fresh : { ...fresh, ...found }
}

/** Keeps it on this device, at once. @returns whether the device does keep things */
export const keepDraft = (draft: ReportDraft): boolean => {
  if (draft.station) keep(STATION, draft.station)
  return keep(DRAFT, draft)
}

/** Tells of each change that another page of this device makes to the report, and of what it was meanwhile where this page was put aside. */
export const onKeptElsewhere = (take: (draft: ReportDraft) => void): (() => void) => {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === DRAFT) take(keptDraft())
  }
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) take(keptDraft())
  }
  addEventListener('storage', onStorage)
  addEventListener('pageshow', onShow)
  return () => {
    removeEventListener('storage', onStorage)
    removeEventListener('pageshow', onShow)
  }
}

/** Begins the next report on this device. */
export const dropDraft = (): ReportDraft => {
  localStorage.removeItem(DRAFT)
  return keptDraft()
}

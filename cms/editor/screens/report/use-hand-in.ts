import { useEffect, useState } from 'react'
import { GatewayError } from '../../gateway-client.ts'
import { saveReport, slugOf, submitReport } from './draft/hand-in.ts'
import type { Missing } from './draft/what-is-missing.ts'
import { whatIsMissing } from './draft/what-is-missing.ts'
import type { OpenReport } from './use-report.ts'

/** Longer than a pause between two words. */
const STILL_FOR_IN_MS = 2500

/** How handing in stands. */
export interface HandIn {
  /** What is missing, once handing in was tried. */
  missing: Missing[]
  /** Why it was not handed in, one sentence a line. */
  problems: string[]
  /** Saving and handing in are under way: what is changed now would not go along. */
  isBusy: boolean
  submit: () => void
  /** Waits for the photos no longer. */
  callOff: () => void
}

/** Hands the report in, when somebody says so and all of its photos have arrived, also after the page was opened again. */
export const useHandIn = (report: OpenReport): HandIn => {
  const { draft, change, uploads } = report
  const [wasTried, setWasTried] = useState(false)
  const [problems, setProblems] = useState<string[]>([])
  const [isBusy, setIsBusy] = useState(false)
  const missing = wasTried ? whatIsMissing(draft) : []
  const submit = () => {
    setWasTried(true)
    setProblems([])
    const [first] = whatIsMissing(draft)
    if (first) return goTo(first.field)
    change({ isHandedIn: true })
  }
  const isDue = draft.isHandedIn === true && uploads.isKnown && !hasPhotosToCome(report) && !isBusy
  const tryOnce = async () => {
    setIsBusy(true)
    const said = await handIn(report).then(() => [], sentencesOf)
    setIsBusy(false)
    setProblems(said)
    if (said.length > 0) change({ isHandedIn: false })
  }
  // With each change anew, so that what is handed in is what stands in the form.
  useEffect(() => {
    if (!isDue) return undefined
    const timer = setTimeout(() => void tryOnce(), isWriting() ? STILL_FOR_IN_MS : 0)
    return () => clearTimeout(timer)
  }, [isDue, draft])
  return { missing, problems, isBusy, submit, callOff: () => change({ isHandedIn: false }) }
}

/** Photos may be on their way in this page, or in another one that is open. */
const hasPhotosToCome = ({ draft, uploads }: OpenReport) =>
  uploads.travelling > 0 || (uploads.isElsewhere && draft.photos.some(({ image }) => image === undefined))

/** Whether somebody is in a box: the photos may arrive in the middle of a sentence. */
const isWriting = () => document.activeElement?.matches('input, textarea') === true

const handIn = async ({ draft, change }: OpenReport): Promise<void> => {
  const lost = draft.photos.filter(({ image }) => image === undefined).length
  if (lost > 0)
    throw new GatewayError(0, { error: `有 ${lost} 张照片没有传上去，没有送审。请去掉它们，或者再选一次。` })
  const slug = await slugOf(draft)
  // Kept before the save: whatever becomes of its answer, the next one is of the same entry.
  change({ slug })
  const baseId = await saveReport(draft, slug)
  change({ baseId })
  await submitReport(slug)
  change({ isDone: true, isHandedIn: false })
}

const sentencesOf = (error: unknown): string[] => {
  if (!(error instanceof GatewayError)) return ['没有送审，请再试一次。您写的都还在。']
  const wrong = error.problems.filter(({ severity }) => severity === 'error')
  return wrong.length > 0 ? wrong.map(({ message, fix }) => `${message}${fix}`) : [error.message]
}

const goTo = (field: string) => {
  const place = document.getElementById(field) ?? document.getElementById(`${field}-said`)
  place?.scrollIntoView({ block: 'center' })
  place?.focus({ preventScroll: true })
}

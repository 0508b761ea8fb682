import { useEffect, useRef } from 'react'
import { areKeysHeld } from '../keeping/hold-keys.ts'
import { stepWords } from '../words/steps.ts'
import type { StripProps } from './steps.ts'
import { nextSteps } from './steps.ts'

/** Decap fills the form anew after a save; what waits for the save waits for that too. */
const SETTLED_AFTER_IN_MS = 800
/** So long after that a press may still find something to save. */
const GIVEN_UP_AFTER_IN_MS = 3000
const EVERY_IN_MS = 100

/** Ctrl+S and ⌘S save, whatever field one is in; pressed while a save is on its way, it waits for that. */
export const useSaveKeys = (props: StripProps): void => {
  const latest = useRef(props)
  latest.current = props
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      clearTimeout(timer)
      if (isBusy(latest.current) || !save(latest.current)) saveSoon(Date.now())
    }
    const saveSoon = (busyAt: number) => {
      timer = setTimeout(() => {
        const since = isBusy(latest.current) ? Date.now() : busyAt
        const quietInMs = Date.now() - since
        const isDone = quietInMs >= SETTLED_AFTER_IN_MS && save(latest.current)
        if (!isDone && quietInMs < GIVEN_UP_AFTER_IN_MS) saveSoon(since)
      }, EVERY_IN_MS)
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', press, { capture: true })
    }
  }, [])
}

const isBusy = ({ isPersisting }: StripProps) => isPersisting === true || areKeysHeld()

/** @returns whether there was anything to save */
const save = (props: StripProps): boolean => {
  const step = nextSteps(props).find(({ label }) => label === stepWords.save)
  if (!step || step.disabled === true) return false
  step.onClick()
  return true
}

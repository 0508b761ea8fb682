import { useEffect, useRef } from 'react'
import { stepWords } from '../words/steps.ts'
import type { StripProps } from './steps.ts'
import { nextSteps } from './steps.ts'

/**
 * Ctrl+Enter and ⌘Enter hand a saved draft in, whatever field one is in: from the end of a form its button is some thirty
 * stops of the keyboard away. What is not saved yet is saved first, by Ctrl+S.
 */
export const useHandInKey = (props: StripProps): void => {
  const latest = useRef(props)
  latest.current = props
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isHandIn(event) || isTicking() || isAsked()) return
      event.preventDefault()
      const step = nextSteps(latest.current).find(({ label }) => label === stepWords.submit)
      if (step && step.disabled !== true) step.onClick()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

const isHandIn = ({ key, ctrlKey, metaKey, isComposing }: KeyboardEvent) =>
  key === 'Enter' && (ctrlKey || metaKey) && !isComposing

/** In a list to tick the same keys tick. Of the event nothing is learnt: a story keeps every Enter from the browser. */
const isTicking = () => {
  const { anchorNode } = window.getSelection() ?? {}
  const place = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement
  return document.activeElement?.closest('.ck-story-text') !== null && place?.closest('.ck-box-item') != null
}

/** A question that stands over the form comes first. */
const isAsked = () => document.querySelector('dialog[open]') !== null

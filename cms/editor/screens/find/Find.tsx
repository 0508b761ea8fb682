import { useEffect, useState } from 'react'
import { Question } from './Question.tsx'
import { Found } from './Found.tsx'
import type { Wanted } from './wanted.ts'

/** The search over everything that is written, published or not; its address says what is looked for. */
export const Find = () => {
  const [wanted, setWanted] = useState<Wanted>(() => ({
    query: new URLSearchParams(location.search).get('q') ?? '',
    collection: '',
    status: '',
  }))
  const { query } = wanted
  useEffect(() => {
    history.replaceState(null, '', query === '' ? location.pathname : `?${new URLSearchParams({ q: query })}`)
  }, [query])
  return (
    <div onKeyDown={walk}>
      <h1>找稿子</h1>
      <Question wanted={wanted} onChange={setWanted} />
      {query.trim() === '' ? <Advice /> : <Found wanted={wanted} />}
    </div>
  )
}

const Advice = () => (
  <p className="ck-none">
    标题、正文、站名、人名里的字都能找，两个字就行；也可以打拼音或者每个字的头一个字母，例如“qscz”。没发布的稿子也在里面。
  </p>
)

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

/** The arrow keys go from the box to the first hit, from hit to hit and back; Enter opens the one that is reached. */
const walk = (event: React.KeyboardEvent<HTMLElement>) => {
  const step = STEPS[event.key]
  if (step === undefined || event.nativeEvent.isComposing || event.target instanceof HTMLSelectElement) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('#ck-question, .ck-found > li > a')]
  const next = stops[stops.findIndex((stop) => stop === document.activeElement) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

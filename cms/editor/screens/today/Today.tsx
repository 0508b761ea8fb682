import { longDay, weekdayName } from '../../../../src/model/beijing-time.ts'
import type { Today as Due } from '../../../protocol/today.ts'
import { useLatestAnswer } from '../../asking/use-latest-answer.ts'
import { ask } from '../../gateway-client.ts'
import type { ScreenProps } from '../frame/open-screen.tsx'
import { SearchBox } from '../frame/SearchBox.tsx'
import { Begin } from './Begin.tsx'
import { Behind } from './Behind.tsx'
import { BoardsUnpicked, BoardToHang } from './BoardToHang.tsx'
import { CountyPosters } from './CountyPosters.tsx'
import { Drafts, Expiring, Returned, Review, Unreported } from './parts.tsx'
import { Unsaved } from './Unsaved.tsx'

/** What is due today: the first screen. */
export const Today = ({ person }: ScreenProps) => {
  const { answer, problem, again } = useLatestAnswer('today', (dropped) => ask('today', {}, dropped))
  return (
    <>
      <Begin />
      <SearchBox />
      {problem !== undefined && (
        <p role="alert">
          {problem}
          <button type="button" onClick={again}>
            再试一次
          </button>
        </p>
      )}
      {answer === undefined && problem === undefined && <p role="status">正在看今天有什么事……</p>}
      {answer && <WhatIsDue due={answer} login={person.login} />}
    </>
  )
}

const WhatIsDue = ({ due, login }: { due: Due; login: string }) => (
  <>
    <h1 className="ck-today-head">
      {longDay(due.day)} {weekdayName(due.day)}
      <small>{inOneSentence(due)}</small>
    </h1>
    <div className="ck-due">
      <Returned {...due.returned} />
      <Unsaved login={login} />
      <Review waiting={due.review} approved={due.approved} />
      <Drafts {...due.drafts} others={due.othersDrafts} />
      <Unreported {...due.events} />
      <Expiring {...due.expiring} />
      {due.board && <BoardToHang {...due.board} />}
      {due.behind.map((rule) => (
        <Behind key={rule.rule} {...rule} />
      ))}
      <BoardsUnpicked quarters={due.unpicked} />
      <CountyPosters {...due.posters} />
    </div>
  </>
)

/** What a person sees first: the number of things that wait, and the most pressing. */
const inOneSentence = ({ returned, review, approved, drafts, events }: Due) => {
  const counts = [
    [returned.total, '篇退回来要改'],
    [review.total, '篇等审核'],
    [approved.total, '篇等发布'],
    [drafts.total, '篇没写完'],
    [events.total, '场活动没写报道'],
  ] as const
  const told = counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)
  return told.length > 0 ? told.join('，') : '手头没有等着办的事。办了活动，就来报一篇。'
}

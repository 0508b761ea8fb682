import type { ComponentType } from 'react'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Person } from '../../../protocol/site.ts'
import { onBack } from '../../asking/connection.ts'
import { guardDrops } from '../../drops/guard-drops.ts'
import { GatewayError, read, whoAmI } from '../../gateway-client.ts'
import { resumePublishing } from '../../notifications/follow-publishing.ts'
import { rememberFacts } from '../../site-facts.ts'
import type { ScreenName } from '../screen-names.ts'
import { ScreenHeader } from './ScreenHeader.tsx'
import { ScreenNotices } from './ScreenNotices.tsx'

/** What a screen is told. */
export interface ScreenProps {
  person: Person
}

/** Opens one of our own screens in its page: asks who is there and what the county's choices are, then draws it in the desk's frame. */
export const openScreen = (name: ScreenName, Screen: ComponentType<ScreenProps>): void => {
  guardDrops(window)
  const place = document.querySelector('#screen')
  if (place) createRoot(place).render(<Framed name={name} Screen={Screen} />)
}

type State = { person: Person } | { problem: string } | undefined

const Framed = ({ name, Screen }: { name: ScreenName; Screen: ComponentType<ScreenProps> }) => {
  const [state, setState] = useState<State>()
  useEffect(() => {
    const enter = () => {
      readWhatIsNeeded().then(
        (person) => setState({ person }),
        (error: unknown) => setState({ problem: reasonOf(error) }),
      )
    }
    enter()
    void resumePublishing()
    return onBack(enter)
  }, [])
  if (state === undefined) return <p role="status">正在打开……</p>
  if ('problem' in state) return <NotOpened problem={state.problem} />
  return (
    <>
      <ScreenHeader name={name} person={state.person} />
      <ScreenNotices />
      <main className={`ck-screen ck-screen-${name}`}>
        <Screen person={state.person} />
      </main>
    </>
  )
}

const readWhatIsNeeded = async () => {
  const [person, facts] = await Promise.all([whoAmI(), read('/api/cms/config-data')])
  rememberFacts(facts)
  return person
}

const reasonOf = (error: unknown) =>
  error instanceof GatewayError ? error.message : '浏览器太旧或网络不通，请换一个浏览器再试。'

const NotOpened = ({ problem }: { problem: string }) => (
  <main className="ck-sign-in">
    <h1>编辑后台没有打开</h1>
    <p role="alert">{problem}</p>
    <button type="button" onClick={() => location.reload()}>
      再试一次
    </button>
  </main>
)

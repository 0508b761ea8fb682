import { useEffect } from 'react'
import { store } from 'decap-cms-core/dist/esm/redux'
import { checkBackendStatus } from 'decap-cms-core/dist/esm/actions/status'
import { history } from 'decap-cms-core/dist/esm/routing/history'
import { showBin } from '../notifications/shown.ts'
import { readSite } from '../site-facts.ts'
import { binWords } from '../words/steps.ts'

const CHECK_IN_MS = 5 * 60 * 1000

interface HeaderProps {
  user: { name?: string }
  onLogoutClick: () => void
}

/** The strip at the top of the lists: where one is, the review board, the portal, and who is signed in. */
const Header = ({ user, onLogoutClick }: HeaderProps) => {
  useEffect(() => {
    const timer = setInterval(() => void store.dispatch(checkBackendStatus()), CHECK_IN_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <header className="ck-header">
      <strong>{readSite().county ?? ''}编辑后台</strong>
      <Ways />
      <span className="ck-person">{user.name}</span>
      <button type="button" onClick={onLogoutClick}>
        退出
      </button>
    </header>
  )
}

const Ways = () => {
  const onBoard = history.location.pathname.startsWith('/workflow')
  return (
    <nav aria-label="后台">
      <a href="#/" aria-current={onBoard ? undefined : 'page'}>
        写稿
      </a>
      <a href="#/workflow" aria-current={onBoard ? 'page' : undefined}>
        审稿
      </a>
      <button type="button" className="ck-as-link" onClick={() => showBin(true)}>
        {binWords.title}
      </button>
      <a href="/" target="_blank" rel="noreferrer">
        看网站
      </a>
      <a href="/handbook/" target="_blank" rel="noreferrer">
        使用手册
      </a>
    </nav>
  )
}

export default Header

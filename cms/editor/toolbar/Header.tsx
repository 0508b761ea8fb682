import { useEffect } from 'react'
import { store } from 'decap-cms-core/dist/esm/redux'
import { checkBackendStatus } from 'decap-cms-core/dist/esm/actions/status'
import { SkipToMain } from '../screens/frame/SkipToMain.tsx'
import { Ways } from '../screens/frame/Ways.tsx'
import { readSite } from '../site-facts.ts'

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
      <SkipToMain />
      <strong>{readSite().county ?? ''}编辑后台</strong>
      <Ways at="write" />
      <span className="ck-person">{user.name}</span>
      <button type="button" onClick={onLogoutClick}>
        退出
      </button>
    </header>
  )
}

export default Header

import { useEffect, useState } from 'react'
import { onBack } from '../asking/connection.ts'
import { GatewayError, whoAmI } from '../gateway-client.ts'

interface SignInProps {
  onLogin: (credentials: object) => void
  inProgress?: boolean
}

/** The page before the desk: goes straight on when the gateway already knows who is there. */
export const SignInPage = ({ onLogin, inProgress }: SignInProps) => {
  const [problem, setProblem] = useState<string>()
  const enter = () => {
    setProblem(undefined)
    whoAmI().then(
      () => onLogin({}),
      (error: unknown) =>
        setProblem(error instanceof GatewayError ? error.message : '没有打开，请再试一次。'),
    )
  }
  // Asked when the page opens and when the gateway is back; the button asks again.
  useEffect(() => {
    enter()
    return onBack(enter)
    // Asking anew at every drawing would never end.
  }, [])
  return (
    <main className="ck-sign-in">
      <h1>编辑后台</h1>
      {problem === undefined || inProgress ? (
        <p role="status">正在进入……</p>
      ) : (
        <>
          <p role="alert">{problem}</p>
          <button type="button" onClick={enter}>
            再试一次
          </button>
        </>
      )}
    </main>
  )
}

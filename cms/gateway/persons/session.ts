import { Refusal } from '../refusals/refusal.ts'
import type { Person } from './person.ts'

/** Tells who sends a request. Accounts replace the one desk here; no action knows the difference. */
export interface Session {
  /** Nothing when nobody is signed in. */
  personOf(request: Request): Promise<Person | undefined>
}

/** One desk without a password, for a portal that only this machine can reach: everyone is the person at the desk. */
export const oneDesk = (name: string): Session => ({
  personOf: async () => ({ name, login: 'desk', email: 'desk@cunkou.invalid', role: 'desk' }),
})

/** The person who sends a request. @throws Refusal 401 when nobody is signed in */
export const signedIn = async (session: Session, request: Request): Promise<Person> => {
  const person = await session.personOf(request)
  if (!person) throw new Refusal(401, '还没有登录，或者登录已过期。请重新登录，您写的内容还在这一页。')
  return person
}

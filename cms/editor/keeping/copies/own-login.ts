import { store } from 'decap-cms-core/dist/esm/redux'

/** The login of who sits here. */
export const ownLogin = (): string => store.getState().auth.user?.login ?? ''

import type { RefusalDetails } from '../../protocol/errors.ts'

/** The statuses a refusal may have; anything else is a fault of ours and answered 500. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 503

/** A request that is answered with a reason in Chinese instead of being done. */
export class Refusal extends Error {
  readonly status: RefusalStatus
  readonly details: RefusalDetails

  constructor(status: RefusalStatus, message: string, details: RefusalDetails = {}) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.details = details
  }
}

import { urls } from '../../model/addresses.ts'

/** The worker's file, seen from the root of the portal; a worker looks after what lies beside it and below. */
export const WORKER_FILE = urls.offlineWorker.slice(1)

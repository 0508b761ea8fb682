import { join } from 'node:path'
import { WORKER_FILE } from '../../outputs/offline/worker-file.ts'

/** Where the worker of readers' pages lies in a compiled program, seen from its folder. */
export const OFFLINE_WORKER = join('client', WORKER_FILE)

/** Thread that makes room for one more release while it is built: removing 30,000 files takes seconds. */
import { workerData } from 'node:worker_threads'
import { KEPT_RELEASES, keepLastReleases } from './prune.ts'

const { dataDir }: { dataDir: string } = workerData
keepLastReleases(dataDir, KEPT_RELEASES - 1)

/** Thread that does the jobs of an index which it is sent, one after the other. */
import { parentPort } from 'node:worker_threads'
import type { IndexingJob } from './indexing-job.ts'
import { doJob } from './indexing-job.ts'

/** What a thread answers to a job. */
export interface JobEnded {
  failure?: unknown
}

const answer = (ended: JobEnded): void => parentPort?.postMessage(ended)

parentPort?.on('message', (job: IndexingJob) => {
  doJob(job).then(
    () => answer({}),
    (failure: unknown) => answer({ failure }),
  )
})

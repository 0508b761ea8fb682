import { bindVolume } from './bind-volume.ts'
import type { VolumeToBind } from './bind-volume.ts'
import { makeShard } from './make-shard.ts'
import type { ShardToMake } from './make-shard.ts'

/** Work that keeps a processor busy; it can be sent to a thread. */
export type IndexingJob =
  ({ deed: 'make shard' } & ShardToMake) | { deed: 'bind volume'; volume: VolumeToBind; folder: string }

/** Does it where it is called. */
export const doJob = async (job: IndexingJob): Promise<void> => {
  if (job.deed === 'make shard') await makeShard(job)
  else await bindVolume(job.volume, job.folder)
}

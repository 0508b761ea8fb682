/** Thread that places kept pages while the build reads the content. */
import { parentPort, workerData } from 'node:worker_threads'
import type { KeptPages } from './astro-cache.ts'
import { placeKeptPages } from './place-kept-pages.ts'

const { kept, outDir }: { kept: KeptPages; outDir: string } = workerData
parentPort?.postMessage(placeKeptPages(kept, outDir))

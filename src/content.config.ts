import { createRequire } from 'node:module'
import { defineCollection } from 'astro:content'
import type * as entriesRoom from './library/entries/entry-loaders.ts'
import type * as handbookRoom from './library/handbook/handbook-loader.ts'
import type { CollectionName } from './model/collections.ts'

/** By Node itself: Vite would translate the model's fifty modules for this one file, which takes a second of every release. */
const load = createRequire(import.meta.url)
const { entryLoaders } = load('./library/entries/entry-loaders.ts') as typeof entriesRoom
const { handbookLoader, chapterSchema } = load('./library/handbook/handbook-loader.ts') as typeof handbookRoom

type Collection = ReturnType<typeof defineCollection>

/** The adapter between the model and Astro: every collection is read and checked by the model itself. */
const entries = Object.fromEntries(
  entryLoaders.map(([name, loader]) => [name, defineCollection({ loader })]),
) as Record<CollectionName, Collection>

/** Pages that engineers and editors write by hand with the portal's own components. */
const handbook = defineCollection({ loader: handbookLoader(), schema: chapterSchema })

export const collections = { ...entries, handbook }

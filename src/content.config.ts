import { createRequire } from 'node:module'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { defineCollection } from 'astro:content'
import type * as library from './library/entries/entry-loaders.ts'
import type { CollectionName } from './model/collections.ts'

/** By Node itself: Vite would translate the model's fifty modules for this one file, which takes a second of every release. */
const { entryLoaders, handbookDir } = createRequire(import.meta.url)(
  './library/entries/entry-loaders.ts',
) as typeof library

type Collection = ReturnType<typeof defineCollection>

/** The adapter between the model and Astro: every collection is read and checked by the model itself. */
const entries = Object.fromEntries(
  entryLoaders.map(([name, loader]) => [name, defineCollection({ loader })]),
) as Record<CollectionName, Collection>

/** Pages that engineers and editors write by hand with the portal's own components. */
const handbook = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: handbookDir }),
  schema: z.object({ title: z.string(), summary: z.string(), order: z.number().default(999) }),
})

export const collections = { ...entries, handbook }

import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { defineCollection } from 'astro:content'
import type { CollectionName } from './model/collections.ts'
import { collectionNames } from './model/collections.ts'
import { contentDir } from './library/build-settings.ts'
import { entryLoader } from './library/entry-loader.ts'

/** The adapter between the model and Astro: every collection is read and checked by the model itself. */
const entriesOf = (name: CollectionName) => defineCollection({ loader: entryLoader(name) })

const entries = Object.fromEntries(collectionNames.map((name) => [name, entriesOf(name)])) as Record<
  CollectionName,
  ReturnType<typeof entriesOf>
>

/** Pages that engineers and editors write by hand with the portal's own components. */
const handbook = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: `${contentDir}/handbook` }),
  schema: z.object({ title: z.string(), summary: z.string(), order: z.number().default(999) }),
})

export const collections = { ...entries, handbook }

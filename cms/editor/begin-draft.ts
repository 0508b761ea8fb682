import { ask } from './gateway-client.ts'
import { showNotice } from './notifications/shown.ts'
import { formOf } from './screens/form-addresses.ts'

type Begun = Promise<{ collection: string; slug: string }>

const opened = async (begun: Begun) => {
  try {
    const { collection, slug } = await begun
    location.assign(formOf(collection, slug))
  } catch (error) {
    showNotice(error instanceof Error ? error.message : String(error))
  }
}

/** Begins a draft with a template and opens its form; says so where that cannot be done. */
export const beginFromTemplate = (template: string): Promise<void> =>
  opened(ask('draftFromTemplate', { template }))

/** Begins a report as the last one of an event was, and opens its form; says so where there is none. */
export const beginLikeLast = (matter: { event: string; day: string }): Promise<void> =>
  opened(ask('draftLikeLast', matter))

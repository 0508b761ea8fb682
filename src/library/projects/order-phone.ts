import type { ProjectFacts } from './projects.ts'

/** The number to call for a project: its own for orders, else its public one, else the centre's. */
export const numberToCall = (
  { order, contact }: Pick<ProjectFacts, 'order' | 'contact'>,
  centre: string | undefined,
): string | undefined => order.phone ?? contact.phone ?? centre

import type { Nodes } from 'mdast'

/** Syntax without the places where it stood, so that the same words at another place are the same syntax. */
export const withoutPlaces = <N extends Nodes>(node: N): N =>
  // Nothing but the places is left out.
  JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'position' ? undefined : value))) as N

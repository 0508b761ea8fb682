import type { Plugin } from 'vite'

/**
 * Pages run in this very Node: translated for old browsers, as scripts are, they would be larger and slower. Their styles,
 * which are compiled with them, stay those of the engines that the configuration names. Written over what is there, for what
 * a hook returns is added to those engines, and Astro takes no target for its pages alone.
 */
export const pagesForThisNode = (): Plugin => ({
  name: 'pages for this Node',
  configEnvironment: (name, environment) => {
    if (name !== 'ssr') return
    const { target: engines, cssTarget = engines } = environment.build ?? {}
    environment.build = { ...environment.build, target: `node${process.versions.node}`, cssTarget }
  },
})

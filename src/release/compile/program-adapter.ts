import type { AstroIntegration } from 'astro'

/** Tells Astro how the compiled program is entered: by `program-entry.ts`, which load-program.ts calls. */
export const programAdapter = (): AstroIntegration => ({
  name: 'program',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'program',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('./program-entry.ts', import.meta.url),
        supportedAstroFeatures: { serverOutput: 'stable' },
      }),
  },
})

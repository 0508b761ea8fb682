import { config } from 'zod'

// Compiled schemas need code made from strings, which the security policy forbids. Set before any schema is made,
// hence a module of its own that is imported first.
config({ jitless: true })

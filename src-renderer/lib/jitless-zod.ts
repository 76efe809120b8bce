import { config } from 'zod/v4'

// Whoever imports zod in the renderer gets this module (electron.vite.config.ts), so that it is said before any schema is
// made: the content security policy forbids the `eval` by which zod would be quicker.
config({ jitless: true })

export * from 'zod/v4'

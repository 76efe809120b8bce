import { z } from 'zod'

// The content security policy forbids `eval`; imported first, before any schema is made.
z.config({ jitless: true })

import './api.js'
import { z } from 'zod'

// The content security policy forbids `eval`; said before any schema is made, and so before any other module of ours.
z.config({ jitless: true })
await import('./mount.js')

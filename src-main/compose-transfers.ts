import { randomUUID } from 'node:crypto'
import type { ImportId } from '../src-preload/contract/imports.js'
import type { HeavyNeeds } from './compose-needs.js'
import { createExportsService } from './domain/exports/exports-service.js'
import { createImportsService } from './domain/imports/imports-service.js'
import type { HashPassword } from './domain/passwords/argon2id.js'

interface Needs extends HeavyNeeds {
  hashPassword: HashPassword
}

/** What comes in from files, and goes out to them. */
export const composeTransfers = (needs: Needs) => ({
  imports: createImportsService({ ...needs, newId: () => randomUUID() as ImportId }),
  exports: createExportsService(needs),
})

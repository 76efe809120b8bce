import { z } from 'zod'
import { call, event } from './call.js'
import { memberChanges } from './members.js'
import { requiredLine } from './text.js'

export const groupGuid = z.uuid().brand<'GroupGuid'>()
export const groupKind = z.enum(['everyone', 'administrators', 'custom'])

export const groupFields = z.object({ description: requiredLine(100) })

/** All that one Save writes, or refuses, together. */
export const groupDraft = z.object({ fields: groupFields, members: memberChanges })

/** A draft as it is typed, not yet right or complete. */
export const typedGroup = groupDraft.extend({
  fields: groupFields.extend({ description: z.string().max(100_000) }),
})

export const operatorGroup = z.object({
  guid: groupGuid,
  /** Grows by one whenever the group itself is saved; operators who join or leave by themselves do not count. */
  version: z.int().positive(),
  description: z.string(),
  kind: groupKind,
  members: z.int().nonnegative(),
})

const versioned = z.object({ guid: groupGuid, version: z.int().positive() })

export const groups = {
  list: call(z.void(), z.array(operatorGroup)),
  get: call(groupGuid, operatorGroup),
  create: call(groupDraft, operatorGroup),
  save: call(versioned.extend({ draft: groupDraft }), operatorGroup),
  remove: call(versioned, z.void()),
  changed: event(z.null()),
}

export type GroupGuid = z.output<typeof groupGuid>
export type GroupFields = z.output<typeof groupFields>
export type GroupDraft = z.output<typeof groupDraft>
export type TypedGroup = z.output<typeof typedGroup>
export type OperatorGroup = z.output<typeof operatorGroup>

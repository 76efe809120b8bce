import { z } from 'zod'
import { call, event } from './call.js'
import { requiredLine } from './text.js'

export const groupGuid = z.uuid().brand<'GroupGuid'>()
export const groupKind = z.enum(['everyone', 'administrators', 'custom'])

export const groupDraft = z.object({ description: requiredLine(100) })

export const operatorGroup = z.object({
  guid: groupGuid,
  description: z.string(),
  kind: groupKind,
  members: z.int().nonnegative(),
})

export const groups = {
  list: call(z.void(), z.array(operatorGroup)),
  create: call(groupDraft, operatorGroup),
  changed: event(z.null()),
}

export type GroupGuid = z.output<typeof groupGuid>
export type GroupDraft = z.output<typeof groupDraft>
export type OperatorGroup = z.output<typeof operatorGroup>

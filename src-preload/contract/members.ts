import { z } from 'zod'
import { operatorGuid } from './operator-guid.js'

const shown = z.string().max(1000)

/** An operator as it was when it was picked, so that a draft can show it, and nothing changes that was not told. */
export const member = z.object({
  guid: operatorGuid,
  fullName: shown,
  email: shown,
  /** The descriptions of its groups, Everyone not among them. */
  groups: z.array(shown).max(10_000),
  /** The name of its sub account. */
  subAccount: shown.nullable(),
})

/** Who joins a group or a sub account and who leaves it; never the whole list, which may be long. */
export const memberChanges = z.object({
  added: z.array(member).max(1000),
  removed: z.array(member).max(1000),
})

export const noMembers = (): MemberChanges => ({ added: [], removed: [] })

export type Member = z.output<typeof member>
export type MemberChanges = z.output<typeof memberChanges>

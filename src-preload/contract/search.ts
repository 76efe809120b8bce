import { z } from 'zod'
import { apiAccountGuid } from './api-accounts.js'
import { call } from './call.js'
import { groupGuid } from './groups.js'
import { operatorGuid } from './operators.js'
import { subAccountGuid } from './sub-accounts.js'

const operator = z.object({ kind: z.literal('operator'), guid: operatorGuid })
const group = z.object({ kind: z.literal('group'), guid: groupGuid })
const subAccount = z.object({ kind: z.literal('sub-account'), guid: subAccountGuid })
const apiUser = z.object({ kind: z.literal('api-user'), guid: apiAccountGuid })

/** Something that can be opened, without a word on what it is called. */
export const searchTarget = z.discriminatedUnion('kind', [operator, group, subAccount, apiUser])

export const searchHit = z.discriminatedUnion('kind', [
  operator.extend({ fullName: z.string(), email: z.string() }),
  group.extend({ description: z.string() }),
  subAccount.extend({ name: z.string() }),
  apiUser.extend({
    userName: z.string(),
    description: z.string(),
    operator: z.object({ guid: operatorGuid, fullName: z.string() }),
  }),
])

export const search = {
  /** The best few of each kind in which the text is found; case and accents do not matter. */
  find: call(z.string().max(200), z.array(searchHit)),
  /** The same things as they are called now; what is gone is left out. */
  lookUp: call(z.array(searchTarget).max(20), z.array(searchHit)),
}

export type SearchTarget = z.output<typeof searchTarget>
export type SearchHit = z.output<typeof searchHit>

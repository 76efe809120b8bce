import { z } from 'zod'
import { apiAccountDescription } from '../../src-preload/contract/api-accounts.js'
import type { OperatorGroup } from '../../src-preload/contract/groups.js'
import { cultures, type Operator, roles } from '../../src-preload/contract/operators.js'
import type { StoredApiAccount } from '../domain/api-accounts/api-account-records.js'

/** Without milliseconds and without a zone, as Uptrends writes it; UTC. */
export const timestamp = (at: number) => new Date(at).toISOString().slice(0, 19)

const guid = z.uuid()
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)

export const operatorShape = z.object({
  OperatorGuid: guid,
  FullName: z.string(),
  Email: z.string(),
  MobilePhone: z.string(),
  BackupEmail: z.string(),
  IsAccountAdministrator: z.boolean(),
  IsOnDuty: z.boolean(),
  AllowNativeLogin: z.boolean(),
  CultureName: z.enum(cultures),
  OperatorRole: z.enum(roles),
})

/** What may be given for an operator; its GUID and its rights are not among them, and are passed over. */
export const operatorInput = z.object({
  FullName: z.string(),
  Email: z.string(),
  Password: z.string().optional(),
  MobilePhone: z.string().optional(),
  BackupEmail: z.string().optional(),
  IsOnDuty: z.boolean().optional(),
  /** Null is the default of the account, which allows it. */
  AllowNativeLogin: z.boolean().nullable().optional(),
  CultureName: z.enum(cultures).optional(),
  OperatorRole: z.enum(roles).optional(),
})

type Shown = Pick<Operator, 'guid' | 'fields'> & { groups: readonly string[] }

export const toOperatorShape = (operator: Shown, administrators: string): z.output<typeof operatorShape> => ({
  OperatorGuid: operator.guid,
  FullName: operator.fields.fullName,
  Email: operator.fields.email,
  MobilePhone: operator.fields.mobilePhone,
  BackupEmail: operator.fields.backupEmail,
  IsAccountAdministrator: operator.groups.some((group) => group === administrators),
  IsOnDuty: operator.fields.onDuty,
  AllowNativeLogin: operator.fields.allowNativeLogin,
  CultureName: operator.fields.culture,
  OperatorRole: operator.fields.role,
})

export const groupShape = z.object({
  OperatorGroupGuid: guid,
  Description: z.string(),
  IsEveryone: z.boolean(),
  IsAdministratorsGroup: z.boolean(),
})

export const toGroupShape = ({
  guid: its,
  description,
  kind,
}: OperatorGroup): z.output<typeof groupShape> => ({
  OperatorGroupGuid: its,
  Description: description,
  IsEveryone: kind === 'everyone',
  IsAdministratorsGroup: kind === 'administrators',
})

export const apiUserShape = z.object({
  ApiUserGuid: guid,
  OperatorGuid: guid,
  UserName: z.string(),
  Description: z.string(),
  AccessType: z.literal('Generic'),
  Created: moment.nullable(),
  /** Null where it was never used, and where it is not known. */
  LastUsed: moment.nullable(),
})

export const newApiUserShape = apiUserShape.extend({ Password: z.string() })

export const apiUserInput = z.object({ OperatorGuid: guid, Description: apiAccountDescription })

export const toApiUserShape = (account: StoredApiAccount): z.output<typeof apiUserShape> => ({
  ApiUserGuid: account.guid,
  OperatorGuid: account.operator,
  UserName: account.userName,
  Description: account.description,
  AccessType: 'Generic',
  Created: account.createdAt === null ? null : timestamp(account.createdAt),
  LastUsed: account.lastUsedAt === null ? null : timestamp(account.lastUsedAt),
})

export const memberShape = z.object({ OperatorGuid: guid })

export const registered = z.object({
  UserName: z.string(),
  Password: z.string(),
  AccountId: z.string(),
  OperatorName: z.string(),
  status: z.literal('OK'),
})

export const accountShape = z.object({
  AccountId: z.string(),
  OperatorQuota: z.object({
    /** Null: there is no quota. */
    Operators: z.int().nullable(),
    OperatorsInUse: z.int().nonnegative(),
  }),
})

import type { z } from 'zod'
import type { Actor } from '../domain/activity/activity-records.js'
import type { CallingAccount } from '../domain/credentials/account-records.js'
import type { Reply } from './reply.js'

/** Who may call a route. `administrator` is an API account of an operator in the Administrators group. */
export type Who = 'anyone' | 'operator' | 'account' | 'administrator'

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

export interface Asked<Query, Body> {
  /** The parts of the path in braces, each a GUID. */
  params: Record<string, string>
  query: Parsed<Query>
  body: Parsed<Body>
  /** The account that calls; undefined where `who` asks for none. */
  caller: CallingAccount | undefined
  /** The administrator behind it; undefined where `who` asks for none. */
  by: Actor | undefined
  /** The `Authorization` header, for the route that judges it itself. */
  authorization: string | undefined
}

export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** With parameters in braces: `/v4/ApiUser/{apiUserGuid}`. */
  path: string
  who: Who
  summary: string
  query?: z.ZodType | undefined
  body?: z.ZodType | undefined
  /** What it answers when all is well: a schema, or null where there is no body. */
  answers: Record<number, z.ZodType | null>
  answer: (asked: Asked<z.ZodType, z.ZodType>) => Reply | Promise<Reply>
}

type Typed<Query, Body> = Omit<Route, 'query' | 'body' | 'answer'> & {
  query?: Query
  body?: Body
  answer: (asked: Asked<Query, Body>) => Reply | Promise<Reply>
}

/** A route whose query and body are typed by its own schemas. */
export const route = <
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  typed: Typed<Query, Body>,
): Route => typed as unknown as Route

import type { z } from 'zod'
import type { Result } from './result.js'

export interface Call<Input extends z.ZodType, Output extends z.ZodType> {
  kind: 'call'
  input: Input
  output: Output
}

export interface Event<Payload extends z.ZodType> {
  kind: 'event'
  payload: Payload
}

/** Something the window asks of the main process: one input, one `Result`. */
export const call = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Call<Input, Output> => ({ kind: 'call', input, output })

/** Something the main process tells every window, unasked. */
export const event = <Payload extends z.ZodType>(payload: Payload): Event<Payload> => ({
  kind: 'event',
  payload,
})

export type AnyCall = Call<z.ZodType, z.ZodType>
export type AnyEvent = Event<z.ZodType>
export type AnyContract = Record<string, Record<string, AnyCall | AnyEvent>>

/** The window that asks, for the few answers that differ by window. */
export type WindowId = number

/** What the main process owes: one answer for every call; a missing one does not compile. */
export type Answers<C extends AnyContract> = {
  [Room in keyof C]: {
    [Name in keyof C[Room] as C[Room][Name] extends AnyCall ? Name : never]: C[Room][Name] extends Call<
      infer Input,
      infer Output
    >
      ? (input: z.output<Input>, window: WindowId) => z.input<Output> | Promise<z.input<Output>>
      : never
  }
}

/** What the window sees as `window.api`. */
export type Api<C extends AnyContract> = {
  [Room in keyof C]: {
    [Name in keyof C[Room]]: C[Room][Name] extends Call<infer Input, infer Output>
      ? (input: z.input<Input>) => Promise<Result<z.output<Output>>>
      : C[Room][Name] extends Event<infer Payload>
        ? (listener: (payload: z.output<Payload>) => void) => () => void
        : never
  }
}

/** Tells the windows: `announce('operators', 'changed', payload)`. */
export type Announce<C extends AnyContract> = <
  Room extends keyof C & string,
  Name extends { [N in keyof C[Room]]: C[Room][N] extends AnyEvent ? N : never }[keyof C[Room]] & string,
>(
  room: Room,
  name: Name,
  payload: C[Room][Name] extends Event<infer Payload> ? z.output<Payload> : never,
) => void

export const channelName = (room: string, name: string) => `${room}.${name}`

export interface Channel {
  room: string
  name: string
  kind: 'call' | 'event'
}

/** The contract without its schemas: all that the preload script has to know. */
export const channelsOf = (contract: AnyContract): Channel[] =>
  Object.entries(contract).flatMap(([room, members]) =>
    Object.entries(members).map(([name, { kind }]) => ({ room, name, kind })),
  )

type Rooms<Member> = Record<string, Record<string, Member>>
type Ask = (input: unknown) => Promise<string>

interface Bridge {
  call: Rooms<Ask>
  event: Rooms<unknown>
}

const parsing =
  (ask: Ask) =>
  async (input: unknown): Promise<unknown> =>
    JSON.parse(await ask(input))

const parsingAll = (calls: Record<string, Ask> = {}) =>
  Object.fromEntries(Object.entries(calls).map(([name, ask]) => [name, parsing(ask)]))

/** Calls and events of a room side by side; the answers of calls, which cross as JSON texts, are read. */
export function apiOfBridge({ call, event }: Bridge): Rooms<unknown> {
  const rooms = new Set([...Object.keys(call), ...Object.keys(event)])
  const entries = [...rooms].map((room) => [
    room,
    Object.freeze({ ...parsingAll(call[room]), ...event[room] }),
  ])
  return Object.freeze(Object.fromEntries(entries) as Rooms<unknown>)
}

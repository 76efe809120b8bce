import type { Page } from '@playwright/test'

interface Result {
  ok: boolean
  value?: unknown
  failure?: unknown
}
type Rooms = Record<string, Record<string, (input?: unknown) => Promise<Result>>>

/** What the main process answers to a call of the contract, as the page itself would ask. */
export async function answerOf<Value>(page: Page, room: string, call: string, input?: unknown) {
  const result = await page.evaluate(
    ([where, which, given]) => {
      const { api } = window as unknown as { api: Rooms }
      const asked = api[where as string]?.[which as string]
      if (!asked) throw new Error(`no call ${String(where)}.${String(which)}`)
      return asked(given)
    },
    [room, call, input] as const,
  )
  if (!result.ok) throw new Error(`${room}.${call} was refused: ${JSON.stringify(result.failure)}`)
  return result.value as Value
}

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { basic } from '../support/api-calls.js'
import { switchOn } from '../support/service-steps.js'
import { addApiUser, openApiManagement, save, viewOperators } from '../support/steps.js'
import { expect, test } from '../support/test.js'
import { report, spread } from './figures.js'
import { typeUntil } from './key-strokes.js'
import { memoryOf } from './memory.js'

const connections = 16
const milliseconds = 25_000
const mostMs = 50
const mostMiB = 100

/** Calls from a process of its own; answers how many there were of each status. */
async function load(port: number, authorizations: string[]) {
  const wanted = { port, path: '/auth/verify', authorizations, connections, milliseconds }
  const child = fork(process.env['BENCH_LOAD'] ?? '', [JSON.stringify(wanted)])
  const [{ statuses }] = (await once(child, 'message')) as [{ statuses: Record<string, number> }]
  return statuses
}

test('a key stroke in the filter of operators, while the API service is called', async ({
  filledDesk: { app, page },
}) => {
  await openApiManagement(page, 'Jonas Weber')
  const password = await addApiUser(page, 'ci-runner-7')
  await save(page)
  const port = await switchOn(page)
  await viewOperators(page)
  await page.getByRole('textbox', { name: 'Filter on name or e-mail' }).fill('') // it is kept from the visit before
  await expect(page.getByRole('grid', { name: 'Operators' })).toHaveAttribute('aria-rowcount', '42')
  const memory = () => memoryOf(app.process().pid ?? 0)

  await typeUntil(page, setTimeout(milliseconds / 10)) // the first strokes compile what the others run
  const calm = spread(await typeUntil(page, setTimeout(milliseconds)))
  const before = process.platform === 'linux' ? memory() : undefined
  const wrong = Array.from({ length: 64 }, (_, index) => basic('ci-runner-7', `wrong ${index}`))
  await under('wrong passwords', wrong)
  await under('good passwords', [basic('ci-runner-7', password)])

  async function under(what: string, authorizations: string[]) {
    const loading = load(port, authorizations)
    const samples: number[] = []
    const watch = before === undefined ? undefined : setInterval(() => samples.push(memory()), 1000)
    const took = await typeUntil(page, loading).finally(() => clearInterval(watch))
    const { p95, ...figure } = spread(took)
    const calls = Object.entries(await loading).map(([status, many]) => `${many} × ${status}`)
    report({
      what: `keystroke: the filter of operators, ${connections} connections with ${what}`,
      ...{ ...figure, floor: `without calls, p95 ${calm.p95.toFixed(2)} ms`, floorMs: calm.p50 },
      ...{ measure: 'p95 ms', value: p95, allowed: [0, mostMs] },
      note: `${took.length} strokes; ${calls.join(', ')}`,
    })
    if (before === undefined) return
    report({
      what: `keystroke: memory of the application, ${connections} connections with ${what}`,
      floor: `without calls, ${before.toFixed(2)} MiB`,
      ...{ measure: 'PSS MiB', value: Math.max(...samples), allowed: [0, before + mostMiB] },
      note: 'the most of one sample a second',
    })
  }
})

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { hashWith, apiPasswordCost } from '../domain/passwords/argon2id.js'
import { openStore } from '../storage/open-store.js'
import { basic, benchServices, serveUnlocked } from './a-bench-service.js'
import { compareInTurns, report, spread, timedAsync } from './figures.js'
import { hasCaddy, startCaddy } from './caddy.js'
import { freePort } from './free-port.js'
import { type Load, load, type Loaded } from './load.js'
import { hasNginx } from '../testing/nginx.js'
import { nginxPassword, startNginxPages } from './nginx-pages.js'

const connections = 16
const rounds = 5
const users = 1000
const milliseconds = 1500

const [job, text = ''] = process.argv.slice(2)
if (job === 'load') void load(JSON.parse(text) as Load).then((loaded) => process.send?.(loaded))
else void measure()

/** Load from a process of its own, which runs this same file. */
async function loadOf(wanted: Omit<Load, 'connections' | 'milliseconds'> & Partial<Load>): Promise<Loaded> {
  const child = fork(process.argv[1] ?? '', [
    'load',
    JSON.stringify({ connections, milliseconds, ...wanted }),
  ])
  const [loaded] = (await once(child, 'message')) as [Loaded]
  return loaded
}

const perCall = ({ milliseconds: took, calls }: Loaded) => took / calls

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'operator-desk-bench-'))
  const db = openStore(join(folder, 'store', 'operator-desk.db'))
  const [port, unlockedPort] = [await freePort(), await freePort()]
  const [nginxPort, caddyPort] = [await freePort(), await freePort()]
  console.log('Hashing the passwords of 1,000 API users')
  const { services, authorizations } = await benchServices(db, users)
  const [one = ''] = authorizations
  const path = '/auth/verify'
  await services.apiService.configure({ on: true, port })
  const unlocked = await serveUnlocked(db, unlockedPort)
  const stopNginx = hasNginx() ? await startNginxPages(folder, nginxPort) : undefined
  if (!stopNginx) console.log('nginx is not installed: its lines are left out')
  const stopCaddy = hasCaddy() ? await startCaddy(folder, caddyPort, users) : undefined
  if (!stopCaddy) console.log('Caddy is not installed: its lines are left out')

  const same = () => loadOf({ port, path, authorizations: [one] })
  const floor = () => loadOf({ port: unlockedPort, path, authorizations: [one] })
  const nginx = (where: string) => () =>
    loadOf({
      port: nginxPort,
      path: `/${where}/page.txt`,
      authorizations: where === 'open' ? [] : [basic('bench', nginxPassword)],
    })

  const caddy = (many: number) => () =>
    loadOf({
      port: caddyPort,
      path: '/',
      authorizations: Array.from({ length: many }, (_, index) => basic(`bench-${index}`, nginxPassword)),
    })

  try {
    await first()
    await against('the same user', same, floor, 'the same server without authentication', 1 / 0.92)
    const thousand = () => loadOf({ port, path, authorizations })
    await verifyAll()
    await against('1,000 users', thousand, floor, 'the same server without authentication', 1 / 0.8)
    if (stopNginx) {
      await against('the same user', same, nginx('open'), 'nginx, a static page', 1 / 0.4)
      await against('the same user', same, nginx('bcrypt'), 'nginx auth_basic, bcrypt 5', 1 / 60)
      await against('the same user', same, nginx('apr1'), 'nginx auth_basic, apr1', 1 / 5)
    }
    if (stopCaddy) {
      await against('the same user', same, caddy(1), 'Caddy basicauth, bcrypt 5, cached', 1)
      await caddy(users)()
      await against('1,000 users', thousand, caddy(users), 'Caddy basicauth, bcrypt 5, cached', 1 / 100)
    }
    await flood()
  } finally {
    await services.apiService.stop()
    await unlocked.close()
    await stopNginx?.()
    await stopCaddy?.()
    services.uses.write()
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }

  /** So that every one of them has been seen before. */
  async function verifyAll() {
    for (const authorization of authorizations) {
      await fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization } })
    }
  }

  /** Verification of what was not verified before, against one Argon2id of that cost. */
  async function first() {
    const hash = hashWith(apiPasswordCost)
    const took: number[] = []
    const alone: number[] = []
    for (const authorization of authorizations.slice(500, 530)) {
      alone.push((await timedAsync(() => hash('a password of the bench')))[0])
      const call = fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization } })
      const [time, { status }] = await timedAsync(() => call)
      if (status !== 204) throw new Error(`answered ${status}`)
      took.push(time)
    }
    report({
      what: 'service: first verification of a credential',
      ...spread(took),
      floor: 'one Argon2id',
      floorMs: spread(alone).p50,
      budget: 1.1,
    })
  }

  async function against(
    who: string,
    work: () => Promise<Loaded>,
    floorWork: () => Promise<Loaded>,
    name: string,
    budget: number,
  ) {
    const last = { ours: undefined as Loaded | undefined }
    const figure = await compareInTurns(
      rounds,
      async () => perCall((last.ours = await work())),
      async () => perCall(await floorWork()),
    )
    const { p50 = 0, p99 = 0, statuses = {} } = last.ours ?? {}
    if (Object.keys(statuses).some((status) => status !== '204')) throw new Error(JSON.stringify(statuses))
    const rate = Math.round(1000 / figure.p50).toLocaleString('en')
    const note = `${rate} calls/s, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`
    report({ what: `service: a call, ${who}`, ...figure, floor: name, budget, note })
  }

  /** Wrong passwords on 16 connections: what is left for a good client, and for the window. */
  async function flood() {
    const good = () => loadOf({ port, path, authorizations: [one], connections: 1 })
    const calm = await good()
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const wrong = Array.from({ length: 64 }, (_, index) => basic(`user-${index}`, `wrong ${index}`))
    const flooding = loadOf({ port, path, authorizations: wrong, milliseconds: milliseconds + 1000 })
    const [flooded, refused] = await Promise.all([good(), flooding])
    delay.disable()
    const { rss } = process.memoryUsage()
    const note = `p99 ${flooded.p99.toFixed(2)} ms; ${Object.entries(refused.statuses)
      .map(([status, many]) => `${many} × ${status}`)
      .join(', ')}; RSS ${Math.round(rss / 2 ** 20)} MiB`
    report({
      what: 'service: a good client in a flood of wrong passwords',
      ...{ p50: perCall(flooded), worst: flooded.p99 },
      ...{ floor: 'without the flood', floorMs: perCall(calm), budget: 1 / 0.9, note },
    })
    report({
      what: 'service: the main process answers a key stroke in that flood',
      ...{ p50: delay.percentile(99) / 1e6, worst: delay.max / 1e6 },
      ...{ floor: '50 ms', floorMs: 50, budget: 1, note: 'p99 of the wait of its event loop' },
    })
  }
}

import { connect } from 'node:net'

/** What a process of its own is to do: so many connections, each with one call after the other. */
export interface Load {
  port: number
  path: string
  /** `Authorization` headers, taken in turns; none where there is nothing to prove. */
  authorizations: readonly string[]
  connections: number
  milliseconds: number
}

export interface Loaded {
  calls: number
  milliseconds: number
  /** Of one call, in milliseconds. */
  p50: number
  p99: number
  statuses: Record<string, number>
}

/** Calls as quickly as one process can, and tells how it was served; like wrk, with few connections and whole answers. */
export async function load(wanted: Load): Promise<Loaded> {
  const took: number[] = []
  const statuses: Record<string, number> = {}
  const started = performance.now()
  const end = started + wanted.milliseconds
  let turn = 0

  const nextRequest = () => {
    const authorization = wanted.authorizations[turn++ % (wanted.authorizations.length || 1)]
    const header = authorization ? `Authorization: ${authorization}\r\n` : ''
    return `GET ${wanted.path} HTTP/1.1\r\nHost: 127.0.0.1:${wanted.port}\r\n${header}\r\n`
  }

  const onConnection = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect({ port: wanted.port, host: '127.0.0.1', noDelay: true })
      let sentAt = 0
      let answer = ''
      const send = () => {
        answer = ''
        sentAt = performance.now()
        socket.write(nextRequest())
      }
      socket
        .setEncoding('latin1')
        .on('connect', send)
        .on('error', reject)
        .on('close', () => resolve())
      socket.on('data', (part: string) => {
        answer += part
        if (!isWhole(answer)) return
        took.push(performance.now() - sentAt)
        const status = answer.slice(9, 12)
        statuses[status] = (statuses[status] ?? 0) + 1
        if (performance.now() < end) send()
        else socket.destroy()
      })
    })

  await Promise.all(Array.from({ length: wanted.connections }, onConnection))
  took.sort((one, other) => one - other)
  const at = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? 0
  return {
    calls: took.length,
    milliseconds: performance.now() - started,
    p50: at(0.5),
    p99: at(0.99),
    statuses,
  }
}

function isWhole(answer: string) {
  const head = answer.indexOf('\r\n\r\n')
  if (head < 0) return false
  const length = /^content-length: *(\d+)/im.exec(answer.slice(0, head))?.[1]
  return answer.length >= head + 4 + Number(length ?? 0)
}

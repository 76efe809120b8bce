import { openForeignSite } from '../support/foreign-site.js'
import { closeWindow, openWindowAt, runIn } from '../support/foreign-window.js'
import { startDesk } from '../support/desk.js'
import { endDesk, expect, test } from '../support/test.js'

/** Each way in which foreign code might come to run in a page, or a page might call out; those that did are named. */
const tryToRun = (origin: string) => `(async () => {
  const origin = ${JSON.stringify(origin)}
  const ran = (window.ran = [])
  window.note = (what) => ran.push(what)
  const add = (tag, properties) => document.body.append(Object.assign(document.createElement(tag), properties))
  const ways = {
    'inline script': () => add('script', { textContent: "note('inline script')" }),
    'inline handler': () => { const b = document.createElement('button'); b.setAttribute('onclick', "note('inline handler')"); document.body.append(b); b.click() },
    'html handler': () => document.body.insertAdjacentHTML('beforeend', "<img src=x onerror=\\"note('html handler')\\">"),
    'javascript: link': () => { const a = document.createElement('a'); a.href = "javascript:note('javascript: link')"; document.body.append(a); a.click() },
    'eval': () => (0, eval)("note('eval')"),
    'Function': () => new Function("note('Function')")(),
    'timer text': () => setTimeout("note('timer text')"),
    'data: script': () => add('script', { src: "data:text/javascript,note('data: script')" }),
    'blob: script': () => add('script', { src: URL.createObjectURL(new Blob(["note('blob: script')"], { type: 'text/javascript' })) }),
    'remote script': () => add('script', { src: origin + '/script.js' }),
    'remote module': () => import(origin + '/module.js').then(() => note('remote module')),
    'worker': () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))).addEventListener('message', () => note('worker')),
    'remote style': () => add('link', { rel: 'stylesheet', href: origin + '/style.css' }),
    'remote picture': () => add('img', { src: origin + '/picture.png' }),
    'remote frame': () => add('iframe', { src: origin + '/frame.html' }),
    'remote object': () => add('object', { data: origin + '/object.html' }),
    'remote sound': () => add('audio', { src: origin + '/sound.mp3', preload: 'auto' }),
    'prefetch': () => add('link', { rel: 'prefetch', href: origin + '/prefetch.js' }),
    'fetch': () => fetch(origin + '/fetch').then(() => note('fetch')),
    'beacon': () => navigator.sendBeacon(origin + '/beacon', 'x'),
    'request': () => { const r = new XMLHttpRequest(); r.open('GET', origin + '/request'); r.onload = () => note('request'); r.send() },
    'event source': () => new EventSource(origin + '/events'),
    'web socket': () => new WebSocket(origin.replace('http', 'ws') + '/socket'),
    'form': () => { const f = document.createElement('form'); f.action = origin + '/form.html'; f.target = 'nowhere'; document.body.append(f); f.submit() },
    'inline style': () => { add('style', { textContent: ':root { --foreign: 1 }' }); if (getComputedStyle(document.documentElement).getPropertyValue('--foreign')) note('inline style') },
    'web assembly': async () => { await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); note('web assembly') },
  }
  for (const way of Object.values(ways)) { try { await Promise.race([way(), new Promise((r) => setTimeout(r, 100))]) } catch { /* refused */ } }
  await new Promise((resolve) => setTimeout(resolve, 1000))
  return { tried: Object.keys(ways).length, ran }
})()`

test('no code but ours runs in the page, and the page calls nobody', async ({ profile }) => {
  const desk = await startDesk(profile) // not the fixture, which fails where the page logs a refusal
  const { app, page } = desk
  const site = await openForeignSite()
  const refusals: string[] = []
  page.on('console', (message) => refusals.push(message.text()))
  const id = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.id ?? 0)

  expect(await runIn(app, id, tryToRun(site.origin))).toEqual({ tried: 26, ran: [] })
  expect(site.asked).toEqual([])
  expect(refusals.length).toBeGreaterThan(10)

  const control = await openWindowAt(app, `${site.origin}/control.html`)
  const { ran } = (await runIn(app, control, tryToRun(site.origin))) as { ran: string[] }
  expect(new Set(ran).size, `control: ${ran}`).toBeGreaterThan(14)
  expect(site.asked.length, `control: ${site.asked}`).toBeGreaterThan(10)
  await closeWindow(app, control)
  await site.close()
  await endDesk(desk)
})

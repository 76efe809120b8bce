import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inRoot, root } from './lib/places.mjs'

const rooms = ['docs', 'e2e', 'packaging', 'scripts', 'src-main', 'src-preload', 'src-renderer']
const inRooms = rooms.flatMap((room) =>
  readdirSync(inRoot(room), { recursive: true }).map((file) => `${room}/${file.replaceAll('\\', '/')}`),
)
const tree = [...readdirSync(root), ...inRooms]
const documents = tree.filter((file) => file.endsWith('.md'))
const decisions = tree.filter((file) => /^docs\/decisions\/0.*\.md$/.test(file))
const textOf = (file) => readFileSync(inRoot(file), 'utf8')
const links = /\]\(([^)#\s]+)[^)]*\)|(?:src|srcset)="([^"]+)"/g
const named = /`([\w./-]+\.(?:ts|vue|mjs|cjs|css))`/g

describe.each(documents)('%s', (document) => {
  it('leads to what there is', () => {
    const targets = [...textOf(document).matchAll(links)].map(([, link, picture]) => link ?? picture)
    const local = targets.filter((target) => !/^https?:/.test(target))

    expect(local.filter((target) => !existsSync(join(root, dirname(document), target)))).toEqual([])
  })

  it('names files that there are', () => {
    const names = [...textOf(document).matchAll(named)].map(([, name]) => name)

    expect(names.filter((name) => !tree.some((file) => `/${file}`.endsWith(`/${name}`)))).toEqual([])
  })
})

it('every decision is in their list', () => {
  const list = textOf('docs/decisions/README.md')

  expect(decisions.length).toBeGreaterThan(30)
  expect(decisions.filter((file) => !list.includes(`(${basename(file)})`))).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { knownLanguages } from '../../src-preload/contract/known-languages.js'

type Node = string | { [name: string]: Node }

const files = import.meta.glob<{ default: Record<string, Node> }>('./*/*.json', { eager: true })
const sources = import.meta.glob<string>(['../**/*.{ts,vue}', '!../**/*.test.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
})

function* leaves(node: Node, way: string): Generator<[string, string]> {
  if (typeof node === 'string') yield [way, node]
  else for (const [name, child] of Object.entries(node)) yield* leaves(child, way ? `${way}.${name}` : name)
}

const textsOf = (wanted: string) =>
  new Map(
    Object.entries(files)
      .filter(([path]) => path.startsWith(`./${wanted}/`))
      .flatMap(([, { default: texts }]) => [...leaves(texts, '')]),
  )

const english = textsOf('en')
const others = knownLanguages.filter((one) => one !== 'en')
const formsOf = (text: string) => text.split(' | ')
const holesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()

describe.each(others)('the texts in %s', (wanted) => {
  const texts = textsOf(wanted)

  it('are those that there are in English, in the same order', () => {
    expect([...texts.keys()]).toEqual([...english.keys()])
  })

  it('have the same forms and the same holes', () => {
    const shape = (text: string | undefined = '') => ({ forms: formsOf(text).length, holes: holesOf(text) })

    for (const [key, text] of english)
      expect({ key, ...shape(texts.get(key)) }).toEqual({ key, ...shape(text) })
  })
})

it('no text is left that nothing says', () => {
  const all = Object.values(sources).join('\n')
  const said = new Set([...all.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/gi)].map(([, key]) => key))
  const begun = [...all.matchAll(/`([a-z]\w*\.(?:[\w-]+\.)*)\$\{/gi)].map(([, beginning]) =>
    String(beginning),
  )

  expect(english.size).toBeGreaterThan(10)
  expect(
    [...english.keys()].filter((key) => !said.has(key) && !begun.some((one) => key.startsWith(one))),
  ).toEqual([])
})

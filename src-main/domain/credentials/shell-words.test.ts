import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shellCommands } from './shell-words.js'

const single = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`
const double = (text: string) => `"${text.replace(/["\\$`]/g, '\\$&')}"`
const escaped = (text: string) => (text === '' ? "''" : text.replace(/[^]/gu, '\\$&'))
const typed = fc.string({ unit: 'grapheme' })
const oneLine = typed.filter((text) => !text.includes('\n'))

describe('the words of a shell', () => {
  it('are what was quoted, in each way to quote', () => {
    fc.assert(
      fc.property(typed, typed, oneLine, (one, two, three) => {
        const line = `say ${single(one)} ${double(two)}\t${escaped(three)} ${single(one)}${double(two)}`

        expect(shellCommands(line)).toEqual([['say', one, two, three, one + two]])
      }),
    )
  })

  it.skipIf(process.platform === 'win32')('are what a real shell takes them for', () => {
    const lines = [
      String.raw`a 'b c' "d e" f\ g \'h\' "i\"j" "k\l" 'm\n'`,
      'one\\\ntwo "three\\\nfour" \'five\\\nsix\'',
      `x=1 a"b"'c'd\\e "" '' "it's" 'say "hi"'`,
      `a#b 'c'#d # not this`,
      String.raw`"\$HOME" \$HOME '$HOME' "\`id\`" "\\" "a!b" "a\!b"`,
      'tab\there  "  kept  " é "Zoë 日本"',
    ]

    for (const line of lines) {
      const said = execFileSync('sh', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' })
      expect(shellCommands(line).flat()).toEqual(said.split('\0').slice(0, -1))
    }
  })

  it.each([
    [String.raw`$'it\'s'`, "it's"],
    [String.raw`$'a\tb\nc\\d\"e'`, 'a\tb\nc\\d"e'],
    [String.raw`$'\x41\101\u00e9\U0001f600'`, 'AAé😀'],
    [String.raw`$'\xc3\xa9\z'`, 'é\\z'],
    [String.raw`a$'b'c`, 'abc'],
  ])('are unescaped in %s, as Bash does', (text, word) => {
    expect(shellCommands(text)).toEqual([[word]])
  })

  it('end with their command', () => {
    expect(shellCommands('a b; c && d | e\nf & (g) > h')).toEqual([
      ...[['a', 'b'], ['c'], ['d'], ['e'], ['f'], ['g'], ['h']],
    ])
  })

  it('are put in for variables that were set before, and unknown for others', () => {
    expect(shellCommands('A=1 B="2 3"; say $A "$B" "${A}" $C "x$C" ${D:-4} $1')).toEqual([
      ['A=1', 'B=2 3'],
      ['say', '1', '2 3', '1', undefined, undefined, undefined, undefined],
    ])
    expect(shellCommands('A=1 say $A').at(-1)).toEqual(['A=1', 'say', undefined])
  })

  it('are read without delay, whatever is pasted', () => {
    const hostile = ['\\', '"', "'", '$', '`', '$(', '"\\', "$'", ' #', '\\\n', 'a '].map((part) =>
      part.repeat(20_000 / part.length),
    )
    const began = performance.now()

    for (const text of hostile) shellCommands(text)

    expect(performance.now() - began).toBeLessThan(2000)
  })
})

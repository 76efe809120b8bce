const letters: Record<string, string> = {
  ...{ n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', e: '\x1b', E: '\x1b', f: '\f', v: '\v' },
  ...{ '\\': '\\', "'": "'", '"': '"', '?': '?' },
}
const escape = /((?:\\x[0-9a-fA-F]{1,2}|\\[0-7]{1,3})+)|\\u([0-9a-fA-F]{1,4})|\\U([0-9a-fA-F]{1,8})|\\([^])/g
const byte = /\\x([0-9a-fA-F]+)|\\([0-7]+)/g

/** What Bash makes of the inside of `$'…'`. */
export const shellUnescape = (text: string) =>
  text.replace(escape, (whole, bytes?: string, short?: string, long?: string, letter?: string) => {
    if (bytes !== undefined) return ofBytes(bytes)
    const code = short ?? long
    if (code !== undefined) return String.fromCodePoint(Math.min(parseInt(code, 16), 0x10_ffff))
    return letters[letter ?? ''] ?? whole
  })

const ofBytes = (text: string) =>
  Buffer.from(
    Array.from(text.matchAll(byte), ([, hex, octal]) => parseInt(hex ?? octal ?? '', hex ? 16 : 8)),
  ).toString()

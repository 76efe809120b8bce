const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\]:]/g

/** A JSON text in UTF-8. Throws where it is none, and where an object names a key twice, which readers take differently. */
export function jsonIn(bytes: Uint8Array): unknown {
  const text = utf8.decode(bytes)
  const value = JSON.parse(text) as unknown
  refuseKeysTwice(text)
  return value
}

/** Of a text that is JSON: a string before a colon is a key of the object that was opened last. */
function refuseKeysTwice(text: string) {
  const open: Set<string>[] = []
  let last = ''
  for (const [token] of text.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(new Set())
    else if (token === '}' || token === ']') open.pop()
    else if (token === ':') {
      const key = JSON.parse(last) as string
      const keys = open.at(-1)
      if (keys?.has(key)) throw new SyntaxError('a key stands twice')
      keys?.add(key)
    } else last = token
  }
}

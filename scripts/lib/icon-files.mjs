/** The kinds of picture in an ICNS file, by their size in points and the pixels that they hold. */
const icnsTypes = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic13: 256,
  ic14: 512,
}

/** Windows' icon file: a directory, then each picture as a PNG. `pictures` are PNGs by their size. */
export function toIco(pictures, sizes) {
  const header = Buffer.alloc(6 + 16 * sizes.length)
  header.writeUInt16LE(1, 2) // an icon, not a cursor
  header.writeUInt16LE(sizes.length, 4)
  let offset = header.length
  sizes.forEach((size, index) => {
    const entry = header.subarray(6 + 16 * index)
    entry.writeUInt8(size % 256, 0) // 256 is written as 0
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(pictures[size].length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += pictures[size].length
  })
  return Buffer.concat([header, ...sizes.map((size) => pictures[size])])
}

/** Apple's icon file: each picture as a PNG behind its type and length. */
export function toIcns(pictures) {
  const chunks = Object.entries(icnsTypes).map(([type, size]) => chunk(type, pictures[size]))
  return chunk('icns', Buffer.concat(chunks))
}

function chunk(type, content) {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([head, content])
}

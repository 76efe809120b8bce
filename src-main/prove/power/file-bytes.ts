/** The content of a file that grows: the room behind its end is zeros. */
export interface FileBytes {
  room: Buffer
  size: number
}

export const noBytes = (): FileBytes => ({ room: Buffer.alloc(0), size: 0 })
export const copyOf = ({ room, size }: FileBytes): FileBytes => ({
  room: Buffer.from(room.subarray(0, size)),
  size,
})
export const bytesIn = ({ room, size }: FileBytes) => room.subarray(0, size)

export function write(bytes: FileBytes, offset: number, data: Buffer) {
  makeRoom(bytes, offset + data.length)
  data.copy(bytes.room, offset)
  bytes.size = Math.max(bytes.size, offset + data.length)
}

export function truncate(bytes: FileBytes, size: number) {
  makeRoom(bytes, size)
  bytes.room.fill(0, size)
  bytes.size = size
}

const sector = 512

/** Sector by sector of the disk: each one is as before or as written. */
export function tear(bytes: FileBytes, offset: number, data: Buffer, random: () => number) {
  for (let from = 0; from < data.length;) {
    const to = Math.min(data.length, from + sector - ((offset + from) % sector))
    if (random() < 0.5) write(bytes, offset + from, data.subarray(from, to))
    from = to
  }
}

function makeRoom(bytes: FileBytes, size: number) {
  if (size <= bytes.room.length) return
  const room = Buffer.alloc(2 * size)
  bytes.room.copy(room, 0, 0, bytes.size)
  bytes.room = room
}

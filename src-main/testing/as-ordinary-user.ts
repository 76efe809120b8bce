const nobody = 65_534

/** Runs the work without root's right to read and write everything; as it is, where we are not root. */
export async function asOrdinaryUser<Value>(work: () => Promise<Value>): Promise<Value> {
  if (process.getuid?.() !== 0 || !process.seteuid) return work()
  process.seteuid(nobody)
  try {
    return await work()
  } finally {
    process.seteuid(0)
  }
}

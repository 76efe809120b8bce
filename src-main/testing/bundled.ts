interface Bundling {
  bundle: (entry: string) => Promise<string>
}

/** A TypeScript entry as one file for Electron's Node. */
export async function bundled(entry: string) {
  const script = '../../scripts/lib/bundle.mjs' as string // plain JavaScript, without types
  const { bundle } = (await import(script)) as Bundling
  return bundle(entry)
}

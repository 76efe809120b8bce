/** One word for a POSIX shell, whatever it holds. */
export const shellQuote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

/** One string for PowerShell, which takes typographic quotes for quotes too; each is written twice. */
export const powerShellQuote = (text: string) => `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`

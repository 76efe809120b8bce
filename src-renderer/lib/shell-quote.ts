/** One word for a POSIX shell, whatever it holds. */
export const shellQuote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`

const first = 30_000 // the start is not the time for it
const between = 60 * 60 * 1000

/** Looks soon after the start and then every hour, for what is due once a day. */
export function lookNowAndThen(look: () => Promise<void> | undefined, onDefect: (error: unknown) => void) {
  const lookOnce = () => void look()?.catch(onDefect)
  setTimeout(lookOnce, first).unref()
  setInterval(lookOnce, between).unref()
}

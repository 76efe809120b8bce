const first = 30_000 // the start is not the time for it
const hour = 60 * 60 * 1000

/** Looks soon after the start and then now and then, every hour where nothing is said, for what time has brought. */
export function lookNowAndThen(
  look: () => Promise<void> | undefined,
  onDefect: (error: unknown) => void,
  between = hour,
) {
  const lookOnce = () => void look()?.catch(onDefect)
  setTimeout(lookOnce, first).unref()
  setInterval(lookOnce, between).unref()
}

const passphrase = /^[a-z]+(?:[-._][a-z]+)+$/

/** Cut for reading: after each fourth letter, or a passphrase after each word; joined it is the text again. */
export function readingGroups(text: string): string[] {
  if (passphrase.test(text)) return text.split(/(?<=[-._])/)
  const letters = Array.from(text)
  return Array.from({ length: Math.ceil(letters.length / 4) }, (_, index) =>
    letters.slice(index * 4, index * 4 + 4).join(''),
  )
}

/** Cut for reading: `['k7Qw', 'pR3m', …]`; joined it is the text again. */
export function groupsOfFour(text: string): string[] {
  const letters = Array.from(text)
  return Array.from({ length: Math.ceil(letters.length / 4) }, (_, index) =>
    letters.slice(index * 4, index * 4 + 4).join(''),
  )
}

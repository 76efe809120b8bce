const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether all words of what was typed are found in the text; case and accents do not matter. */
export function foundIn(text: string, typed: string) {
  const within = fold(text)
  return fold(typed)
    .split(/\s+/)
    .every((word) => within.includes(word))
}

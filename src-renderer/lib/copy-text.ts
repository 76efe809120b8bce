/** Puts a text on the clipboard by way of the main process; true only when it is there. */
export async function copyText(text: string) {
  const result = await window.api.application.copyText(text)
  return result.ok && result.value
}

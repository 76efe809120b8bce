import { clipboard } from 'electron'

/** True only when the clipboard, read back, holds the text. From Electron 44 on both are promises. */
export async function copyText(text: string): Promise<boolean> {
  await clipboard.writeText(text)
  return (await clipboard.readText()) === text
}

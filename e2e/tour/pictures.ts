import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Desk, setTheme } from '../support/desk.js'

export const folder = resolve(dirname(fileURLToPath(import.meta.url)), '../../tour')

interface Picture {
  chapter: string
  step: string
  name: string
}

/** Takes a picture of every step, light and dark, and writes the page that shows them in order. */
export function createPictures({ app, page }: Desk) {
  const taken: Picture[] = []
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })

  async function take(chapter: string, step: string) {
    const name = `${String(taken.length + 1).padStart(2, '0')}-${slug(step)}`
    for (const theme of ['dark', 'light'] as const) {
      await setTheme(app, theme)
      await page.screenshot({
        path: join(folder, `${name}.${theme}.png`),
        animations: 'disabled',
        caret: 'initial',
      })
    }
    taken.push({ chapter, step, name })
  }

  const writeIndex = () => writeFileSync(join(folder, 'index.html'), pageOf(taken))

  return { take, writeIndex }
}

export type Pictures = ReturnType<typeof createPictures>

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const pageOf = (pictures: readonly Picture[]) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A tour of Operator Desk</title>
<style>
  :root { color-scheme: light dark; }
  body { max-width: 960px; margin: 40px auto; padding: 0 24px; font: 16px/1.5 system-ui, sans-serif; }
  h1 { line-height: 1.2; }
  h2 { margin-top: 56px; }
  figure { margin: 32px 0; }
  figcaption { margin-bottom: 12px; font-weight: 600; }
  img { width: 100%; border: 1px solid color-mix(in srgb, currentcolor 20%, transparent); border-radius: 8px; }
</style>
<h1>A tour of Operator Desk</h1>
<p>Every picture is the built application in a real window, on a store that was made for this tour.</p>
${pictures.map((picture, index) => figureOf(picture, pictures[index - 1])).join('\n')}
</html>
`

const figureOf = ({ chapter, step, name }: Picture, before: Picture | undefined) => `${
  chapter === before?.chapter ? '' : `<h2>${chapter}</h2>\n`
}<figure>
  <figcaption>${step}</figcaption>
  <picture>
    <source srcset="${name}.dark.png" media="(prefers-color-scheme: dark)">
    <img src="${name}.light.png" width="1280" height="800" alt="${step}">
  </picture>
</figure>`

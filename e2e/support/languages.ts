import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { administrator } from './first-start.js'

/** As the system names it, for each language that there are texts in. */
export const locales = { en: 'en_US', de: 'de_DE', nl: 'nl_NL', fr: 'fr_FR' }

/** The screens that one comes by every day, in an order in which no two neighbours have the same heading. */
export const mainScreens = [
  ...['/operators', '/operators/new', '/groups', '/groups/new', '/sub-accounts', '/sub-accounts/new'],
  ...['/policy', '/api-service', '/activity', '/settings', '/settings/import-and-export', '/how-it-works'],
]

/** Signs in whatever the language. */
export async function enterInAnyLanguage(page: Page) {
  await page.locator('input[type="email"]').fill(administrator.email)
  await page.locator('input[type="password"]').fill(administrator.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation').first()).toBeVisible()
}

export async function goTo(page: Page, path: string) {
  const heading = page.getByRole('heading', { level: 1 })
  const before = await heading.innerText()
  await page.evaluate((hash) => void (location.hash = hash), path)
  await expect(heading).not.toHaveText(before)
}

/** What the menu is called, and what the entries of its first part are. */
export const menuOf = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items ?? []
    return [...items, ...(items[0]?.submenu?.items ?? [])].map(({ label }) => label).filter(Boolean)
  })

/** Names of texts that stand in place of the texts: `session.signIn.title`. */
export const rawKeys = (page: Page) =>
  page.evaluate(() => {
    const attributes = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt']
    const said = Array.from(document.querySelectorAll('*'), (element) =>
      attributes.map((name) => element.getAttribute(name) ?? '').join('\n'),
    )
    const rooms =
      'activity|apiAccounts|apiService|app|backups|drafts|editor|failures|fields|groups|help|hub|members|operators|policy|problems|search|session|settings|subAccounts|transfers|ui'
    const key = new RegExp(`(?<![\\w./@-])(?:${rooms})(?:\\.[a-zA-Z][\\w-]*)+`, 'g')
    return [document.title, document.body.innerText, ...said].flatMap((text) => text.match(key) ?? [])
  })

/** What stands out of the window to the right, in CSS pixels; nothing where the page fits. */
export const overflowOf = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const scrolls = document.documentElement.scrollWidth - width
    const wide = Array.from(document.querySelectorAll('main, main > *, aside, header'))
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
    return [...(scrolls > 0 ? [`page by ${scrolls}`] : []), ...wide]
  })

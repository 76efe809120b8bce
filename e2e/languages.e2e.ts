import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible.js'
import { callApi, freePort } from './support/api-calls.js'
import { startDesk, storeIn } from './support/desk.js'
import { enter } from './support/first-start.js'
import {
  enterInAnyLanguage,
  goTo,
  locales,
  mainScreens,
  menuOf,
  overflowOf,
  rawKeys,
} from './support/languages.js'
import { endDesk, expect, filledCopy, test } from './support/test.js'
import { endWhileLoading, shownIn } from './support/window-gone.js'
import { openSecondWindow } from './support/windows.js'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true })

test('the application speaks the language of the system, from the first screen on', async ({
  profile,
  filledProfile,
}) => {
  filledCopy(filledProfile, profile)
  const desk = await startDesk(profile, locales.de)
  const { app, page } = desk

  await expect(heading(page, 'Anmelden')).toBeVisible()
  expect(await page.title()).toBe('Anmelden · Operator Desk')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  expect(await menuOf(app)).toEqual(
    expect.arrayContaining(['Datei', 'Bearbeiten', 'Neues Fenster', 'Beenden']),
  )
  await page.locator('input[type="email"]').fill('nobody@example.org')
  await page.locator('input[type="password"]').fill('not a password')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Die E-Mail-Adresse oder das Passwort stimmt nicht.')).toBeVisible()
  await enterInAnyLanguage(page)
  await expect(heading(page, 'Operatoren, Gruppen und Unterkonten')).toBeVisible()
  await goTo(page, '/activity')
  await expect(page.locator('time').first()).toHaveText(/^\d{1,2}\. \p{L}+\.? \d{4}, \d\d:\d\d$/u)
  await endDesk(desk)
})

test('a language that is chosen is on show at once, in every window and the menu, and after a restart', async ({
  filledDesk: { app, page },
  profile,
}) => {
  const other = await openSecondWindow(app)
  await expect(heading(other, 'Operators, groups and sub accounts')).toBeVisible()
  await page.getByRole('link', { name: 'Settings' }).click()
  const english = page.getByRole('combobox', { name: 'Language' })
  await expect(english.locator('option')).toHaveText([
    'As the system (English)',
    'English',
    'Deutsch',
    'Nederlands',
    'Français',
  ])

  await english.focus()
  await english.selectOption('Français')

  await expect(heading(page, 'Paramètres')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Langue' })).toBeFocused()
  await expect(page.locator('.live-region')).toContainText('Operator Desk parle maintenant français')
  await expect(heading(other, 'Opérateurs, groupes et sous-comptes')).toBeVisible()
  await expect(other.locator('html')).toHaveAttribute('lang', 'fr')
  expect(await other.title()).toBe('Opérateurs, groupes et sous-comptes · Operator Desk')
  expect(await menuOf(app)).toEqual(expect.arrayContaining(['Fichier', 'Nouvelle fenêtre', 'Quitter']))

  await app.close()
  const again = await startDesk(profile)
  await expect(heading(again.page, 'Connexion')).toBeVisible()
  await endDesk(again)
})

test('whoever cannot read the sign-in page changes its language there', async ({
  profile,
  filledProfile,
}) => {
  filledCopy(filledProfile, profile)
  const desk = await startDesk(profile, locales.nl)
  await desk.page.getByRole('combobox', { name: 'Taal' }).selectOption('English')

  await enter(desk.page)

  await expect(heading(desk.page, 'Operators, groups and sub accounts')).toBeVisible()
  await endDesk(desk)
})

test('a store that is refused is told in the language', async ({ profile, filledProfile }) => {
  filledCopy(filledProfile, profile)
  writeFileSync(storeIn(profile), 'no store at all'.repeat(99))
  const desk = await startDesk(profile, locales.de)

  await expect(heading(desk.page, 'Der Datenspeicher kann nicht geöffnet werden')).toBeVisible()
  await expect(desk.page.getByText('Nichts darin wurde geändert.')).toBeVisible()
  expect(await rawKeys(desk.page)).toEqual([])
  await expectAccessible(desk.page, 'refused store, in German')
  await endDesk(desk)
})

test('the page in place of one that crashed speaks the language, and the API service English', async ({
  profile,
  filledProfile,
}) => {
  filledCopy(filledProfile, profile)
  const desk = await startDesk(profile, locales.de)
  const { app, page } = desk
  await enterInAnyLanguage(page)
  await goTo(page, '/api-service')
  const port = await freePort()
  await page.locator('main input[inputmode="numeric"]').fill(String(port))
  await page.getByRole('switch').check()
  await expect
    .poll(() => callApi(port, '/v4/ApiUser').then(({ text }) => text, String))
    .toBe('{"Messages":[{"Message":"The user name or the password is not right."}]}')

  await endWhileLoading(app)
  await expect.poll(() => shownIn(app)).toContain('Das Fenster hat beim Laden aufgehört zu funktionieren')
  expect(await shownIn(app)).toContain('Neu laden')
  await endDesk(desk)
})

for (const [language, locale] of Object.entries(locales)) {
  test(`every main screen is whole in ${language}: no name of a text, nothing out of the window`, async ({
    profile,
    filledProfile,
  }) => {
    test.slow() // every main screen, at two sizes
    filledCopy(filledProfile, profile)
    const desk = await startDesk(profile, locale)
    const { app, page } = desk
    const resize = async (width: number, height: number) => {
      await app.evaluate(
        ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
        [width, height] as [number, number],
      )
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
    }
    const check = async (screen: string) => {
      expect.soft(await rawKeys(page), screen).toEqual([])
      for (const [width, height] of [
        [960, 600],
        [1280, 800],
      ] as const) {
        await resize(width, height)
        expect.soft(await overflowOf(page), `${screen}, ${width} wide`).toEqual([])
      }
      if (language === 'de') await expectAccessible(page, `${screen}, in German`)
    }

    await check('sign in')
    await enterInAnyLanguage(page)
    await check('hub')
    for (const screen of mainScreens) {
      await goTo(page, screen)
      await check(screen)
    }
    await goTo(page, '/operators')
    await page.getByRole('gridcell', { name: 'Amélie Dubois' }).click()
    await expect(heading(page, 'Amélie Dubois')).toBeVisible()
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      await check(`operator, ${await tab.innerText()}`)
    }
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('option').first()).toBeVisible()
    await check('search')
    await endDesk(desk)
  })
}

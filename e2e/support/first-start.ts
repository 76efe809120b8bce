import { expect, type Page } from '@playwright/test'

/** Who signs in to the application in the tests. */
export const administrator = {
  fullName: 'Wilma Keeper',
  email: 'wilma@example.org',
  password: 'four plain words of hers',
}

/** Fills the first screen of a new store and goes in. */
export async function begin(page: Page, { sampleData = false } = {}) {
  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  await field('Full name').fill(administrator.fullName)
  await field('E-mail').fill(administrator.email)
  await field('Password').fill(administrator.password)
  await field('Repeat password').fill(administrator.password)
  await page.getByRole('checkbox', { name: 'Add sample data' }).setChecked(sampleData)
  await page.getByRole('button', { name: 'Create administrator' }).click()
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible()
  const offer = page.getByText('Nobody but you is in here yet')
  if (sampleData) await expect(offer).toBeHidden({ timeout: 30_000 })
  else await expect(offer).toBeVisible()
}

type Credentials = Pick<typeof administrator, 'email' | 'password'>

export async function signIn(page: Page, { email, password }: Credentials = administrator) {
  await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill(email)
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Signs in and waits until the application is there. */
export async function enter(page: Page, who: Credentials = administrator) {
  await signIn(page, who)
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toBeVisible()
}

export const lock = async (page: Page) => {
  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
}

import { expect, type Page } from '@playwright/test'
import { freePort } from './api-calls.js'

export const openService = (page: Page) =>
  page.getByRole('link', { name: 'API service', exact: true }).click()
export const portField = (page: Page) => page.getByRole('textbox', { name: 'Port', exact: true })
export const serviceSwitch = (page: Page) => page.getByRole('switch', { name: 'API service' })
export const listening = (page: Page, port: number) =>
  page.getByText(`Listening on 127.0.0.1:${port}`, { exact: true })

/** Answers with the port that the service listens on. */
export async function switchOn(page: Page) {
  const port = await freePort()
  await openService(page)
  await portField(page).fill(String(port))
  await serviceSwitch(page).check()
  await expect(listening(page, port)).toBeVisible()
  return port
}

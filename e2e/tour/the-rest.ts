import { callApi, basic, statusOf } from '../support/api-calls.js'
import type { Desk } from '../support/desk.js'
import { openService, switchOn } from '../support/service-steps.js'
import { apiUserRow, openApiManagement } from '../support/steps.js'
import { expect } from '../support/test.js'
import type { Pictures } from './pictures.js'

interface Noted {
  operator: string
  userName: string
  password: string
}

/** The account at work, and what is told about it. */
export async function tourTheRest(
  { page }: Desk,
  { take }: Pictures,
  { operator, userName, password }: Noted,
) {
  const port = await switchOn(page)
  expect(await statusOf(port, '/v4/Operator', userName, password)).toBe(200)
  expect(await statusOf(port, '/v4/Operator', userName, 'wrong')).toBe(401)
  await callApi(port, '/v4/ApiUser', { authorization: basic(userName, password) })
  await openService(page)
  await expect(page.getByRole('grid', { name: 'Live calls' }).getByRole('row')).toHaveCount(4)
  await take('The API service', 'The API service')
  await openApiManagement(page, operator)
  await expect(apiUserRow(page, userName)).not.toContainText('Not yet used')
  await take('The API service', 'Last used tells the truth')

  const pageOf = async (link: string, heading: string, step: string) => {
    await page.getByRole('link', { name: link, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await take('What else there is', step)
  }
  await pageOf('Activity', 'Activity', 'Who did what')
  await pageOf('Settings', 'Settings', 'Settings')
  await pageOf('How it works', 'How it works', 'How it works')
}

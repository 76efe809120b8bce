import type { Page } from '@playwright/test'
import { addApiUser, apiUserRow, openApiManagement, openOperator, save } from './support/steps.js'
import { expect, test } from './support/test.js'

const operator = 'Luca Moretti'
const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

async function expectProblem(page: Page, name: string, value: string, words: RegExp) {
  await textbox(page, name).fill(value)
  await page.getByRole('button', { name: /^(Save|Next)$/ }).click()
  await expect(textbox(page, name)).toHaveAttribute('aria-invalid', 'true')
  await expect(textbox(page, name)).toHaveAccessibleDescription(words)
  await expect(textbox(page, name)).toHaveValue(value)
}

/** A lone surrogate does not survive the way from here to the page, so the page makes it. */
const typeHalfACharacter = (page: Page, name: string) =>
  textbox(page, name).evaluate((input: HTMLInputElement) => {
    input.value = `half ${String.fromCharCode(0xd83d)}`
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })

test('names of any script and shape are kept exactly', async ({ filledDesk: { page } }) => {
  const names = [
    "<script>alert('x')</script>",
    "Robert'); DROP TABLE operators;-- ' OR 1=1",
    'مها الأحمد 🗝️',
    'Z͑ͫa̴l̴g̴o',
  ]
  let shown = operator
  for (const name of names) {
    await openOperator(page, shown)
    await textbox(page, 'Full name').fill(name)
    await save(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    shown = name
  }
})

test('what is wrong with an operator stands beside the field and stays typed', async ({
  filledDesk: { page },
}) => {
  await openOperator(page, operator)

  await expectProblem(page, 'Full name', 'x'.repeat(10_000), /too long/)
  await expectProblem(page, 'Full name', '   ', /needed/)
  await typeHalfACharacter(page, 'Full name')
  await expect(textbox(page, 'Full name')).toHaveAccessibleDescription(/half a character/)
  await textbox(page, 'Full name').fill(operator)
  await expectProblem(page, 'E-mail', 'luca at example', /not an e-mail address/)
  await expectProblem(page, 'E-mail', 'JONAS.weber@example.com', /taken already/)
  await textbox(page, 'E-mail').fill('luca@example.com')
  await expectProblem(page, 'Backup e-mail', 'x@', /not an e-mail address/)
  await textbox(page, 'Backup e-mail').fill('')
  await expectProblem(page, 'Mobile phone', '06 1234 5678', /country code/)
  await textbox(page, 'Mobile phone').fill('')

  await save(page)
})

test('what is wrong with an API user stands beside the field and stays typed', async ({
  filledDesk: { page },
}) => {
  await openApiManagement(page, operator)
  await addApiUser(page, 'waiting-name')
  await page.getByRole('button', { name: 'Add API user' }).click()

  await expectProblem(page, 'User name', 'with:colon', /colon/)
  await expectProblem(page, 'User name', 'control\u0007character', /control character/)
  await expectProblem(page, 'User name', 'x'.repeat(65), /too long/)
  await expectProblem(page, 'User name', 'é'.repeat(33), /too long/)
  await expectProblem(page, 'User name', '', /needed/)
  await expectProblem(page, 'User name', 'grafana-prod', /taken already/)
  await expectProblem(page, 'User name', 'waiting-name', /taken already/)
  await expectProblem(page, 'Description', 'y'.repeat(10_000), /too long/)
  await textbox(page, 'Description').fill("<script> ' OR 1=1 עברית")
  await textbox(page, 'User name').fill('Grafana-Prod')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByRole('checkbox', { name: 'I have noted down the password' }).check()
  await page.getByRole('button', { name: 'Finish' }).click()
  await save(page)

  await expect(apiUserRow(page, 'Grafana-Prod')).toContainText("<script> ' OR 1=1 עברית")
})

test('an operator of a sub account keeps out of groups, and the field says so', async ({
  filledDesk: { page },
}) => {
  await openOperator(page, operator)

  await page.getByRole('combobox', { name: 'Sub account' }).fill('nordw')
  await page.getByRole('option', { name: 'Nordwind Retail' }).click()
  await page.getByRole('button', { name: 'Save' }).click()

  await expect(page.getByRole('combobox', { name: 'Sub account' })).toHaveAccessibleDescription(
    /no group but Everyone/,
  )
  await expect(page.getByRole('status')).toHaveText('Unsaved changes')
})

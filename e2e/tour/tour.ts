import { begin } from '../support/first-start.js'
import { apiUserRow, save, viewOperators } from '../support/steps.js'
import { expect, test } from '../support/test.js'
import { tourManyOperators } from './many-operators.js'
import { createPictures } from './pictures.js'
import { tourTheRest } from './the-rest.js'

const operator = 'Jonas Weber'
const userName = 'research-notebooks'

test('adding and deleting an API account, step by step, and what else there is', async ({ newDesk }) => {
  test.slow() // every screen there is, in both themes
  const { page } = newDesk
  const pictures = createPictures(newDesk)
  const before = (step: string) => pictures.take('Before', step)
  const adding = (step: string) => pictures.take('Adding an API account', step)
  const deleting = (step: string) => pictures.take('Deleting an API account', step)
  const openOperator = () => page.getByRole('gridcell', { name: operator }).click()
  const apiManagement = page.getByRole('tab', { name: 'API management' })

  await expect(page.getByRole('textbox', { name: 'Full name' })).toBeFocused()
  await before('A new store asks for its first administrator')
  await begin(page, { sampleData: true })

  await adding('Go to Operators, groups and sub accounts')
  await page.getByRole('button', { name: 'View all operators' }).click()
  await expect(page.getByRole('gridcell', { name: 'Amélie Dubois' })).toBeVisible()
  await adding('View all operators')
  await page.getByRole('textbox', { name: 'Filter on name or e-mail' }).fill('weber')
  await expect(page.getByRole('gridcell', { name: 'Amélie Dubois' })).toBeHidden()
  await adding('Find the operator')
  await openOperator()
  await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue(operator)
  await adding('Open the operator')
  await apiManagement.click()
  await expect(apiUserRow(page, 'deploy-eu-west')).toBeVisible()
  await adding('Switch to the API management tab')
  await page.getByRole('button', { name: 'Add API user' }).click()
  await page.getByRole('textbox', { name: 'Description' }).fill('Notebooks')
  await page.getByRole('textbox', { name: 'User name' }).fill(userName)
  await adding('Add API user: describe it')
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('textbox', { name: 'Password' })).toBeFocused()
  const password = await page.getByRole('textbox', { name: 'Password' }).inputValue()
  await adding('Note down the password: it is shown once')
  await page.getByRole('checkbox', { name: 'I have noted down the password' }).check()
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(apiUserRow(page, userName)).toContainText('Not saved yet')
  await adding('The API user is in the list, and not saved yet')
  await save(page)
  await adding('Save')

  await viewOperators(page)
  await openOperator()
  await apiManagement.click()
  await apiUserRow(page, 'deploy-eu-west').getByRole('button', { name: 'Delete API user' }).click()
  await deleting('Delete API user marks the row')
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await deleting('Leaving now would ask')
  await page.getByRole('button', { name: 'Stay' }).click()
  await save(page)
  await expect(apiUserRow(page, 'deploy-eu-west')).toBeHidden()
  await deleting('Save deletes it')
  await tourTheRest(newDesk, pictures, { operator, userName, password })
  await tourManyOperators(newDesk, pictures)
  pictures.writeIndex()
})

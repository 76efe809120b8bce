import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const seriously = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export async function expectAccessible(page: Page, screen: string) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(seriously).analyze()
  const found = violations.map(
    ({ id, nodes }) => `${screen}: ${id} at ${nodes.map((node) => node.target).join(' ')}`,
  )
  expect(found).toEqual([])
}

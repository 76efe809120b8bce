import { expect, it } from 'vitest'
import { policyRules } from '../../../src-preload/contract/policy.js'
import { changeWords } from './activity-words.js'

const said = (field: string, before: string | null, after: string | null) =>
  changeWords({ field, before, after })

it('says what was stored in the words of the window', () => {
  expect(said('onDuty', 'no', 'yes')).toBe('On duty: No → Yes')
  expect(said('on', 'false', 'true')).toBe('Switched on: No → Yes')
  expect(said('role', 'Developer', 'Operations')).toBe('Role: Developer → Operations')
  expect(said('culture', 'nl-NL', null)).toBe('Language and region: Dutch (Netherlands) → (empty)')
  expect(said('reason', null, 'screen-locked')).toBe('Reason: The screen was locked')
  expect(said('generator.kind', 'characters', 'words')).toBe(
    'Passwords are made of: Characters → Words, as a passphrase',
  )
  expect(said('appearance', 'system', 'dark')).toBe('Appearance: As the system → Dark')
  expect(said('bytes', null, '1210000')).toBe('Size: 1.21 MB')
  expect(said('kind', null, 'sub-accounts')).toBe('Kind: Sub accounts')
  expect(said('entries', null, '12345')).toBe('Entries: 12,345')
})

it('says a moment as the day and time of this machine, and never as such', () => {
  const at = new Date(2026, 8, 16, 15, 10).toISOString()
  expect(said('expiresAt', 'never', at)).toBe('Expires: Never → 16 Sept 2026, 15:10')
  expect(said('clearClipboardAfter', '30', 'never')).toBe('Clipboard cleared after seconds: 30 → Never')
})

it('says every rule of the policy', () => {
  expect(said('policy.unused', 'off', '90 days')).toBe('Unused for: Off → 90 days')
  expect(said('policy.old', '1 days', '365 days')).toBe('Password older than: 1 day → 365 days')
  expect(said('policy.several', 'more than 3', 'off')).toContain('More than 3 → Off')
  for (const rule of policyRules) expect(said(`policy.${rule}`, 'off', 'on')).toMatch(/: Off → On$/)
})

it('leaves as it is what people wrote, and what it does not know', () => {
  expect(said('fullName', 'yes', 'never')).toBe('Full name: yes → never')
  expect(said('role', 'Pilot', 'Manager')).toBe('Role: Pilot → Manager')
  expect(said('somethingNew', null, 'true')).toBe('somethingNew: true')
})

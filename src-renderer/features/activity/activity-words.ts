import type { ActivityChange } from '../../../src-preload/contract/activity.js'
import { fieldLabels, membershipLabels } from '../../lib/field-labels.js'

const fieldWords: Record<string, string> = {
  ...fieldLabels,
  ...membershipLabels,
  groups: 'Groups',
  expiresAt: 'Expires',
  overlapUntil: 'Old password works until',
  membersAdded: 'Added',
  membersRemoved: 'Removed',
  reason: 'Reason',
  appearance: 'Appearance',
  lockAfterMinutes: 'Locks after minutes',
  clearClipboardAfter: 'Clipboard cleared after seconds',
  'generator.kind': 'Passwords are made of',
  'generator.length': 'Characters of a password',
  'generator.alphabet': 'Alphabet of passwords',
  'generator.words': 'Words of a passphrase',
  'generator.separator': 'Between the words',
  'policy.unused': 'Unused for',
  'policy.old': 'Password older than',
  'policy.several': 'Active API users of one operator',
  'policy.unacknowledged': 'Never acknowledged',
  'policy.endless': 'No expiry',
  'policy.ownerCannotSignIn': 'Operator cannot sign in',
  fileName: 'File',
  entries: 'Entries',
  on: 'On',
  port: 'Port',
  format: 'Format',
  bytes: 'Bytes',
  backupFolder: 'Folder of the backups',
  lastActivity: 'Last activity in it',
  kind: 'Kind',
  add: 'Added',
  change: 'Changed',
  same: 'Same already',
  refused: 'Passed over, with problems',
}

export const fieldName = (field: string) => fieldWords[field] ?? field

/** `Full name: Ada → Ada L`; a value that was not there before stands alone. */
export const changeWords = ({ field, before, after }: ActivityChange) => {
  const name = fieldName(field)
  return before === null ? `${name}: ${after ?? '(empty)'}` : `${name}: ${before} → ${after ?? '(empty)'}`
}

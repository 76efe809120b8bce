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
  entries: 'Entries',
  on: 'On',
  port: 'Port',
  format: 'Format',
  bytes: 'Bytes',
  backupFolder: 'Folder of the backups',
  lastActivity: 'Last activity in it',
}

export const fieldName = (field: string) => fieldWords[field] ?? field

/** `Full name: Ada → Ada L`; a value that was not there before stands alone. */
export const changeWords = ({ field, before, after }: ActivityChange) => {
  const name = fieldName(field)
  return before === null ? `${name}: ${after ?? '(empty)'}` : `${name}: ${before} → ${after ?? '(empty)'}`
}

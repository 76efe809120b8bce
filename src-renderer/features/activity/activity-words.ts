import type { ActivityAction, ActivityChange } from '../../../src-preload/contract/activity.js'
import { fieldLabels } from '../../lib/field-labels.js'

export const actionWords: Record<ActivityAction, string> = {
  'operator-added': 'Operator added',
  'operator-saved': 'Operator changed',
  'operator-deleted': 'Operator deleted',
  'api-user-added': 'API user added',
  'api-user-imported': 'API user imported',
  'api-user-deleted': 'API user deleted',
  'group-added': 'Operator group added',
  'group-saved': 'Operator group changed',
  'group-deleted': 'Operator group deleted',
  'sub-account-added': 'Sub account added',
  'api-user-issued': 'Password shown',
  'api-user-changed': 'API user changed',
  'api-service-changed': 'API service changed',
  'signed-in': 'Signed in',
  'sign-in-failed': 'Sign-in failed',
  locked: 'Locked',
  'password-set': 'Password set',
  'password-changed': 'Password changed',
  'password-removed': 'Password removed',
  'invitation-made': 'Invited',
  'invitation-redeemed': 'Invitation used',
  'settings-changed': 'Settings changed',
  'activity-exported': 'Activity exported',
  'backed-up': 'Backed up',
  restored: 'Backup restored',
}

const fieldWords: Record<string, string> = {
  ...fieldLabels,
  groups: 'Groups',
  description: 'Description',
  reason: 'Reason',
  appearance: 'Appearance',
  lockAfterMinutes: 'Locks after minutes',
  entries: 'Entries',
  on: 'On',
  port: 'Port',
  format: 'Format',
}

export const fieldName = (field: string) => fieldWords[field] ?? field

/** `Full name: Ada → Ada L`; a value that was not there before stands alone. */
export const changeWords = ({ field, before, after }: ActivityChange) => {
  const name = fieldName(field)
  return before === null ? `${name}: ${after ?? '(empty)'}` : `${name}: ${before} → ${after ?? '(empty)'}`
}

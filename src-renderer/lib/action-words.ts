import type { ActivityAction } from '../../src-preload/contract/activity.js'

/** What was done, as a person says it. */
export const actionWords: Record<ActivityAction, string> = {
  'operator-added': 'Operator added',
  'operator-saved': 'Operator changed',
  'operator-deleted': 'Operator deleted',
  'api-user-added': 'API user added',
  'api-user-imported': 'API user imported',
  'api-user-deleted': 'API user deleted',
  'group-added': 'Operator group added',
  'sub-account-added': 'Sub account added',
  'api-user-issued': 'Password shown',
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

import type { CredentialVerdict } from '../../../src-preload/contract/api-service.js'

export interface VerdictWords {
  kind: 'ok' | 'warn' | 'danger'
  title: string
  /** What to do about it, or what it means. */
  text: string
}

/** What a check came to, in words. */
export function verdictWords({ why, userName }: CredentialVerdict): VerdictWords {
  switch (why) {
    case 'accepted':
      return { kind: 'ok', title: 'Accepted', text: '' }
    case 'unreadable':
      return {
        kind: 'warn',
        title: 'Nothing to check was found',
        text: 'Type the user name of a password, or paste a header or command that holds both. Variables such as $API_PASSWORD cannot be looked up.',
      }
    case 'unknown':
      return {
        kind: 'danger',
        title: 'Not accepted: no such API user',
        text: `Nobody is called ${userName ?? 'that'}. Capitals count; it may have been deleted, or not saved yet.`,
      }
    case 'wrong':
      return {
        kind: 'danger',
        title: 'Not accepted: wrong password',
        text: 'A lost password cannot be looked up. Add another API user.',
      }
    case 'disabled':
      return { kind: 'danger', title: 'Not accepted: disabled', text: 'The password is right.' }
    case 'expired':
      return {
        kind: 'danger',
        title: 'Not accepted: expired',
        text: 'The password is right. Add another API user.',
      }
    case 'busy':
      return {
        kind: 'warn',
        title: 'Not checked',
        text: 'Too many passwords are being verified. Try again in a moment.',
      }
  }
}

import type { CredentialVerdict } from '../../../src-preload/contract/api-service.js'
import { t } from '../../lib/language.js'

export interface VerdictWords {
  kind: 'ok' | 'warn' | 'danger'
  title: string
  /** What to do about it, or what it means. */
  text: string
}

const kinds: Record<CredentialVerdict['why'], VerdictWords['kind']> = {
  ...{ accepted: 'ok', unreadable: 'warn', busy: 'warn' },
  ...{ unknown: 'danger', wrong: 'danger', disabled: 'danger', expired: 'danger' },
}

/** What a check came to, in words. */
export const verdictWords = (verdict: CredentialVerdict): VerdictWords => ({
  kind: kinds[verdict.why],
  title: t(`apiService.verdicts.${verdict.why}.title`),
  text: textOf(verdict),
})

function textOf({ why, userName }: CredentialVerdict) {
  if (why === 'accepted') return ''
  if (why === 'unknown' && userName === null) return t('apiService.verdicts.unknown.textUnnamed')
  return t(`apiService.verdicts.${why}.text`, { userName })
}

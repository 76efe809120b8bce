import type { ActivityVerdict } from '../../../src-preload/contract/activity.js'
import { t } from '../../lib/language.js'
import { counted, showCount } from '../../lib/numbers.js'

export interface VerdictWords {
  kind: 'ok' | 'danger'
  title: string
  text: string
}

/** What was found, worst first. */
export function verdictWords({ entries, broken, noted }: ActivityVerdict): VerdictWords {
  const missed = noted?.seq === null
  const found = noted?.seq ? { seq: showCount(noted.seq) } : undefined
  if (broken) {
    return {
      kind: 'danger',
      title: t(`activity.verdict.${broken.fault}`, { seq: showCount(broken.seq) }),
      text: sentences(
        t('activity.verdict.tampered'),
        counted(entries, 'activity.verdict.soundBefore'),
        found && t('activity.verdict.notedAmong', found),
        missed && t('activity.verdict.notedNotAmong'),
      ),
    }
  }
  if (missed) {
    return { kind: 'danger', title: t('activity.verdict.missed'), text: t('activity.verdict.missedText') }
  }
  return {
    kind: 'ok',
    title: t('activity.verdict.sound'),
    text: sentences(
      counted(entries, 'activity.verdict.checked'),
      found && t('activity.verdict.known', found),
    ),
  }
}

const sentences = (...those: (string | false | undefined)[]) => those.filter(Boolean).join(' ')

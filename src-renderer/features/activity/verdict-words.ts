import type { ActivityFault, ActivityVerdict } from '../../../src-preload/contract/activity.js'
import { counted, showCount } from '../../lib/numbers.js'

const faults: Record<ActivityFault, (entry: string) => string> = {
  changed: (entry) => `Entry ${entry} is not as it was written`,
  missing: (entry) => `Entry ${entry} is missing`,
  added: (entry) => `Entry ${entry} was not written by Operator Desk`,
}

export interface VerdictWords {
  kind: 'ok' | 'danger'
  title: string
  text: string
}

/** What was found, worst first. */
export function verdictWords({ entries, broken, noted }: ActivityVerdict): VerdictWords {
  const missed = noted?.seq === null
  if (broken) {
    const found = noted?.seq
      ? ` Entry ${showCount(noted.seq)}, whose fingerprint you noted, is one of them.`
      : missed && ' The fingerprint that you noted is not among them.'
    return {
      kind: 'danger',
      title: faults[broken.fault](showCount(broken.seq)),
      text:
        'Somebody changed the record behind the application’s back. ' +
        `${counted(entries, 'entry before it is as it was', 'entries before it are as they were')} written.${found || ''}`,
    }
  }
  if (missed) {
    return {
      kind: 'danger',
      title: 'The noted fingerprint is not in the record',
      text:
        'Every entry follows the one before, but none has that fingerprint: entries were cut off or rewritten since ' +
        'it was noted, or it is of another store.',
    }
  }
  const known = noted?.seq
    ? ` The noted fingerprint is that of entry ${showCount(noted.seq)}: up to there it is the same record.`
    : ''
  return {
    kind: 'ok',
    title: 'The record is as it was written',
    text: `${counted(entries, 'entry', 'entries')} checked.${known}`,
  }
}

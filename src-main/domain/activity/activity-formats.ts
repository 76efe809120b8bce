import type { ActivityChange, ExportFormat } from '../../../src-preload/contract/activity.js'
import { quoted } from '../transfers/cells.js'
import type { StoredActivity } from './activity-records.js'

interface Format {
  ending: string
  head: string
  line: (entry: StoredActivity) => string
}

const csvColumns = {
  seq: ({ seq }) => String(seq),
  at: ({ at }) => quoted(isoOf(at)),
  actor: ({ actor }) => quoted(actor?.name),
  actor_guid: ({ actor }) => quoted(actor?.guid),
  action: ({ action }) => quoted(action),
  subject: ({ subject }) => quoted(subject),
  subject_guid: ({ subjectGuid }) => quoted(subjectGuid),
  operator: ({ operator }) => quoted(operator?.name),
  operator_guid: ({ operator }) => quoted(operator?.guid),
  changes: ({ changes }) => quoted(changes.map(inWords).join(' | ')),
  hash: ({ hash }) => quoted(hash),
} satisfies Record<string, (entry: StoredActivity) => string>

/** CSV as in RFC 4180, and JSON Lines with all that is needed to check the chain without this application. */
export const formats: Record<ExportFormat, Format> = {
  csv: {
    ending: 'csv',
    head: `${Object.keys(csvColumns).join(',')}\r\n`,
    line: (entry) =>
      `${Object.values(csvColumns)
        .map((cell) => cell(entry))
        .join(',')}\r\n`,
  },
  'json-lines': {
    ending: 'jsonl',
    head: '',
    line: ({ seq, at, actor, action, subject, subjectGuid, operator, changes, previous, hash }) => {
      const who = { seq, at: isoOf(at), actor, action, subject, subjectGuid, operator }
      return `${JSON.stringify({ ...who, changes, previous, hash })}\n`
    },
  },
}

/** A time that somebody has written into the store may be none: it must not keep the rest from being exported. */
const isoOf = (at: number) => (Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : String(at))

const inWords = ({ field, before, after }: ActivityChange) =>
  before === null ? `${field}: ${after ?? ''}` : `${field}: ${before} → ${after ?? ''}`

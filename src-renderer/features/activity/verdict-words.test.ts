import { describe, expect, it } from 'vitest'
import type { ActivityVerdict } from '../../../src-preload/contract/activity.js'
import { verdictWords } from './verdict-words.js'

const sound: ActivityVerdict = { entries: 1200, broken: null, fingerprint: 'f', noted: null }
const said = (verdict: Partial<ActivityVerdict>) => {
  const { kind, title, text } = verdictWords({ ...sound, ...verdict })
  return `${kind} ${title}. ${text}`
}

describe('what is told of a verdict', () => {
  it('names what was found, and where', () => {
    expect(said({})).toBe('ok The record is as it was written. 1,200 entries checked.')
    expect(said({ entries: 6, broken: { seq: 7, fault: 'missing' } })).toContain('danger Entry 7 is missing')
    expect(said({ entries: 1, broken: { seq: 2, fault: 'changed' } })).toContain(
      '1 entry before it is as it was written',
    )
    expect(said({ broken: { seq: 1201, fault: 'added' } })).toContain('was not written by Operator Desk')
  })

  it('is bad where a noted fingerprint is not in the record, though all entries fit', () => {
    expect(said({ noted: { seq: 12 } })).toContain('ok')
    expect(said({ noted: { seq: 12 } })).toContain('that of entry 12')
    expect(said({ noted: { seq: null } })).toContain('danger The noted fingerprint is not in the record')
    expect(said({ noted: { seq: null }, broken: { seq: 7, fault: 'changed' } })).toContain(
      'is not among them',
    )
  })
})

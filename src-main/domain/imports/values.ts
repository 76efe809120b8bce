import { z } from 'zod'
import { cultures, roles } from '../../../src-preload/contract/operators.js'
import type { TransferField } from '../../../src-preload/contract/transfers.js'
import { fold } from '../fold.js'
import type { FieldProblem, FileRow } from './judge.js'

type Parsed<Value> = { value: Value } | { code: string }
export type Parse<Value> = (text: string) => Parsed<Value>

/** No field holds as much; what is longer is not even looked at. */
const longest = 10_000

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'on', 'ja', 'j', 'oui', 'waar', 'wahr', 'vrai', 'si'])
const no = new Set(['', 'no', 'n', 'false', '0', 'off', 'nee', 'nein', 'non', 'onwaar', 'falsch', 'faux'])

export const yesNo: Parse<boolean> = (text) => {
  const word = fold(text)
  if (yes.has(word)) return { value: true }
  return no.has(word) ? { value: false } : { code: 'not-yes-or-no' }
}

const oneOf =
  <Value extends string>(values: readonly Value[], code: string, usual: Value): Parse<Value> =>
  (text) => {
    const word = fold(text).replaceAll('_', '-')
    const value = text === '' ? usual : values.find((one) => fold(one) === word)
    return value === undefined ? { code } : { value }
  }

export const role = oneOf(roles, 'not-a-role', 'Unspecified')
export const culture = oneOf(cultures, 'not-a-culture', '')

const uuid = z.uuid()

/** Null where there is none. */
export const guid: Parse<string | null> = (text) => {
  if (text === '') return { value: null }
  const { data } = uuid.safeParse(text.toLowerCase())
  return data === undefined ? { code: 'not-a-guid' } : { value: data }
}

const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s?(Z|[+-]\d\d:?\d\d)?)?$/
const never = new Set(['', 'null', 'never', 'unknown', 'not yet used', '-'])

/** An ISO date, with or without a time; UTC where no zone is told, as at Uptrends. Null where there is none. */
export const moment: Parse<number | null> = (text) => {
  if (never.has(fold(text))) return { value: null }
  const [, day, time = '00:00', zone = 'Z'] = iso.exec(text) ?? []
  const at = day === undefined ? NaN : Date.parse(`${day}T${time}${zone}`)
  return at >= 0 ? { value: at } : { code: 'not-a-date' }
}

/** Reads the fields of a row and gathers what is wrong with them. */
export function createFields(row: FileRow) {
  const problems: FieldProblem[] = []
  const report = (field: TransferField, code: string) => void problems.push({ field, code })

  /** Undefined where the file has no such column. */
  function text(field: TransferField): string | undefined {
    const found = row.get(field)
    if (found === undefined || found.length <= longest) return found
    report(field, 'too-long')
    return undefined
  }

  /** `usual` where there is no such column, and where what stands there is wrong. */
  function value<Value>(field: TransferField, parse: Parse<Value>, usual: Value): Value {
    const found = text(field)
    if (found === undefined) return usual
    const parsed = parse(found.trim())
    if ('value' in parsed) return parsed.value
    report(field, parsed.code)
    return usual
  }

  return { text, value, report, problems }
}

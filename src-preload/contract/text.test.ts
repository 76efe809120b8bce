import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { email, line, optionalEmail, optionalPhone, requiredLine } from './text.js'

/** The parsed text, or the code of the first problem in brackets. */
const read = (type: z.ZodType<string>, text: unknown) => {
  const result = type.safeParse(text)
  return result.success ? result.data : `[${result.error.issues[0]?.message ?? ''}]`
}

const harmless = [
  ['blanks around it', '  Ada  ', 'Ada'],
  ['another script', '李 小龙', '李 小龙'],
  ['right-to-left script', 'שלום עולם', 'שלום עולם'],
  ['a direction mark', 'a\u202Eb', 'a\u202Eb'],
  ['markup', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['SQL', "' OR 1=1; --", "' OR 1=1; --"],
  ['a template', '{{ 7 * 7 }} ${x} %s', '{{ 7 * 7 }} ${x} %s'],
  ['an emoji', '👩‍👩‍👧', '👩‍👩‍👧'],
]

const harmful = [
  ['a line break', 'a\nb', 'control-character'],
  ['a tab', 'a\tb', 'control-character'],
  ['a NUL', 'a\u0000b', 'control-character'],
  ['an escape', '\u001B[31m', 'control-character'],
  ['a delete', 'a\u007Fb', 'control-character'],
  ['a C1 control', 'a\u0085b', 'control-character'],
  ['half a surrogate pair', 'a\uD800b', 'not-unicode'],
  ['the other half', '\uDC00', 'not-unicode'],
  ['10,000 characters', 'x'.repeat(10_000), 'too-long'],
]

describe('a line of text', () => {
  it.each(harmless)('may have %s, and is kept as it is but for blanks around it', (_what, typed, kept) => {
    expect(read(line(120), typed)).toBe(kept)
  })

  it.each(harmful)('may not have %s', (_what, typed, code) => {
    expect(read(line(120), typed)).toBe(`[${code}]`)
  })

  it('may be as long as it says, and no longer', () => {
    expect(read(line(3), 'abc')).toBe('abc')
    expect(read(line(3), 'abcd')).toBe('[too-long]')
  })

  it('may be empty unless it is required; blanks are no text', () => {
    expect(read(line(3), '')).toBe('')
    expect(read(requiredLine(3), '')).toBe('[required]')
    expect(read(requiredLine(3), ' \t\u00A0 ')).toBe('[required]')
  })

  it.each([undefined, null, 7, {}, ['a']])('is not %j', (value) => {
    expect(line(120).safeParse(value).success).toBe(false)
  })

  it('comes out as UTF-8 can hold it, on one line, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        const result = line(120).safeParse(typed)
        if (!result.success) return
        expect(Buffer.from(result.data).toString()).toBe(result.data)
        expect(result.data.split(/\r|\n|\u0085/)).toHaveLength(1)
        expect(line(120).parse(result.data)).toBe(result.data)
      }),
    )
  })
})

describe('an e-mail address', () => {
  it('is kept in lower case, without blanks around it', () => {
    expect(read(email, '  Ada.Lovelace+api@Example.COM ')).toBe('ada.lovelace+api@example.com')
  })

  it.each([
    'ada',
    'ada@',
    '@example.com',
    'ada@example',
    'ada@@example.com',
    'ada lovelace@example.com',
    'ada@exam ple.com',
    'ada@example..com',
    '.ada@example.com',
    'ada@example.com, grace@example.com',
    'Ada <ada@example.com>',
    'ada@example.com\nBcc: grace@example.com',
    "' OR 1=1 --",
    '<script>@example.com',
    'ada\uD800@example.com',
    'ada\u202E@example.com',
  ])('is not %j', (typed) => {
    expect(read(email, typed)).toBe('[not-an-address]')
    expect(read(optionalEmail, typed)).toBe('[not-an-address]')
  })

  it('is required for an operator and may be empty as a backup', () => {
    expect(read(email, ' ')).toBe('[required]')
    expect(read(optionalEmail, ' ')).toBe('')
  })

  it('has at most 254 characters', () => {
    const ofLength = (length: number) => `${'a'.repeat(length - '@example.com'.length)}@example.com`

    expect(read(email, ofLength(254))).toBe(ofLength(254))
    expect(read(email, ofLength(255))).toBe('[too-long]')
    expect(optionalEmail.safeParse(ofLength(10_000)).success).toBe(false)
  })
})

describe('a phone number', () => {
  it.each([
    ['+31612345678', '+31612345678'],
    ['+31 6 1234 5678', '+31612345678'],
    ['+1 (555) 010-9999', '+15550109999'],
    ['+49.30.1234567', '+49301234567'],
    ['', ''],
    ['  ', ''],
  ])('may be typed as %j', (typed, kept) => {
    expect(read(optionalPhone, typed)).toBe(kept)
  })

  it.each([
    '0612345678',
    '+0612345678',
    '0031612345678',
    '+31',
    '+1234567890123456',
    '+31 6 CALL ME',
    '++31612345678',
    '+٣١٦١٢٣٤٥٦٧٨',
    '+31612345678;ext=1',
    "' OR 1=1 --",
    '+1234567890123456789012345',
  ])('is not %j', (typed) => {
    expect(read(optionalPhone, typed)).toBe('[not-a-phone-number]')
  })
})

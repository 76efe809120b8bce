import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCredentials } from './read-credentials.js'

const base64 = (text: string) => Buffer.from(text).toString('base64')
const nightly = { userName: 'nightly', password: 's3:cret' }
const header = `Basic ${base64('nightly:s3:cret')}`
const read = (text: string, userName = '') => readCredentials(text, userName)

describe('a password alone', () => {
  it('needs a user name', () => {
    expect(read('s3cret', ' nightly ')).toEqual({ userName: 'nightly', password: 's3cret' })
    expect(read('s3cret')).toBeUndefined()
  })

  it.each(['curly', 'correct curl battery', 'Basic instinct', 'Basic', 'a:b', '$HOME', "it's", 'https://x'])(
    'may be %s',
    (password) => {
      expect(read(password, 'nightly')).toEqual({ userName: 'nightly', password })
    },
  )

  it('may stand after its user name and a colon', () => {
    expect(read('nightly:s3:cret')).toEqual(nightly)
    expect(read('http://nightly:s3%3Acret@127.0.0.1:8734/')).toEqual(nightly)
  })
})

describe('a header', () => {
  it.each([
    header,
    header.replace('Basic ', 'bAsIc   '),
    `Authorization: ${header}`,
    `authorization:${header}`,
    `> GET /v4/Operator HTTP/1.1\r\n> Host: 127.0.0.1:8734\r\n> Authorization: ${header}\r\n> Accept: */*`,
    `{ "headers": { "Authorization": "${header}" } }`,
    `requests.get(url, headers={'Authorization': '${header}'})`,
  ])('is read from %j', (text) => {
    expect(read(text, 'somebody else')).toEqual(nightly)
  })

  it.each([
    'Authorization: Bearer abc',
    'Authorization: Basic',
    'Authorization: Basic not*base64',
    `Authorization: Basic ${base64('nocolon')}`,
    `Authorization: Basic ${base64('nightly:secret').replace(/=+$/, '')}`,
    `Authorization: Basic ${Buffer.from([0x61, 0x3a, 0xff]).toString('base64')}`,
  ])('that the service would not read is not read either: %s', (text) => {
    expect(read(text, 'nightly')).toBeUndefined()
  })

  it('holds any user name and password', () => {
    const wellFormed = fc.string({ unit: 'binary' })
    const name = wellFormed.filter((text) => !text.includes(':'))
    fc.assert(
      fc.property(name, wellFormed, (userName, password) => {
        expect(read(`Authorization: Basic ${base64(`${userName}:${password}`)}`)).toEqual({
          userName,
          password,
        })
      }),
    )
  })
})

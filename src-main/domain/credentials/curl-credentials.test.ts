import { describe, expect, it } from 'vitest'
import { curlCredentials } from './curl-credentials.js'

const url = 'http://127.0.0.1:8734/v4/Operator'
const header = `Authorization: Basic ${Buffer.from('nightly:s3:cret').toString('base64')}`
const nightly = { userName: 'nightly', password: 's3:cret' }
const read = (text: string) => curlCredentials(text)?.found

describe('a curl command', () => {
  it.each([
    `curl -u nightly:s3:cret ${url}`,
    `curl -unightly:s3:cret ${url}`,
    `curl -sSu nightly:s3:cret ${url}`,
    `curl -sSunightly:s3:cret ${url}`,
    `curl --user nightly:s3:cret ${url}`,
    `curl --user=nightly:s3:cret ${url}`,
    `curl -u 'nightly:s3:cret' ${url}`,
    `curl -u "nightly:s3:cret" ${url}`,
    `curl -u $'nightly:s3\\x3acret' ${url}`,
    `curl -u nightly:'s3:c'"ret" ${url}`,
    `curl ${url} \\\n  -X POST \\\r\n  --user nightly:s3:cret`,
    `curl -u \\\n nightly:s3:cret ${url}`,
    `$ sudo curl -u nightly:s3:cret ${url}`,
    `HTTPS_PROXY=x time /usr/bin/curl -u nightly:s3:cret ${url}`,
    `curl.exe -u "nightly:s3:cret" ${url}`,
    `set -e; curl -fsS -u nightly:s3:cret ${url} | jq -r .`,
    `# as noted\ncurl -u nightly:s3:cret ${url} # nightly`,
    `export API_PASSWORD='s3:cret'\ncurl -u "nightly:$API_PASSWORD" ${url}`,
    `NAME=nightly API_PASSWORD=s3:cret\ncurl -u $NAME:\${API_PASSWORD} ${url}`,
  ])('names them with --user: %j', (text) => {
    expect(read(text)).toEqual(nightly)
  })

  it.each([
    `curl -H '${header}' ${url}`,
    `curl -H'${header}' ${url}`,
    `curl --header "${header}" ${url}`,
    `curl --header="${header.toLowerCase().slice(0, 13)}${header.slice(13)}" ${url}`,
    `curl ${url} -H 'Accept: */*' \\\n -H $'${header}' --compressed`,
  ])('names them with --header: %j', (text) => {
    expect(read(text)).toEqual(nightly)
  })

  it.each([
    'curl http://nightly:s3%3Acret@127.0.0.1:8734/v4',
    'curl nightly:s3:cret@127.0.0.1:8734',
    "curl -s --url 'https://nightly:s3:cret@127.0.0.1:8734?a=b@c'",
  ])('names them in the address: %s', (text) => {
    expect(read(text)).toEqual(nightly)
  })

  it('goes by the header first, then by the last --user, then by the address, as curl does', () => {
    expect(read(`curl -u a:b -H '${header}' http://c:d@host/`)).toEqual(nightly)
    expect(read('curl -u a:b -u nightly:s3:cret http://c:d@host/')).toEqual(nightly)
  })

  it('does not take a value of another option for one of its own', () => {
    expect(read(`curl -d '-u a:b' --data-raw -ua:b -A --user ${url}`)).toBeUndefined()
    expect(read(`curl -X POST -o -u nightly:s3:cret@host`)).toEqual(nightly)
    expect(read(`curl ${url} | other -u a:b`)).toBeUndefined()
  })

  it.each([
    `curl ${url}`,
    `curl -u nightly ${url}`,
    `curl -u "nightly:$API_PASSWORD" ${url}`,
    `curl -u "nightly:$(pass show nightly)" ${url}`,
    'curl -u nightly:`cat password` ' + url,
    `curl -u 'nightly:s3:cret ${url}`,
    `curl -u`,
    `curl -H 'Authorization: Bearer abc' ${url}`,
  ])('of which only a shell knows them, or nobody, names none: %s', (text) => {
    expect(curlCredentials(text)).toEqual({ found: undefined })
  })

  it('is not seen where there is none', () => {
    expect(curlCredentials('correct curl battery')).toBeUndefined()
    expect(curlCredentials('curly -u a:b')).toBeUndefined()
    expect(curlCredentials('')).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { aRefusal } from '../testing/a-refusal.js'
import { asFileError } from './file-errors.js'

const systemError = (code: string) => Object.assign(new Error(`${code}: some text`), { code })

describe('what the system cannot do with a file', () => {
  it.each([
    ['ENOSPC', 'store-full', 'disk-full'],
    ['EDQUOT', 'store-full', 'disk-full'],
    ['ENOENT', 'not-allowed', 'folder-gone'],
    ['EACCES', 'not-allowed', 'no-permission'],
    ['EPERM', 'not-allowed', 'no-permission'],
    ['EROFS', 'not-allowed', 'no-permission'],
    ['EISDIR', 'not-allowed', 'is-a-folder'],
    ['EBUSY', 'not-allowed', 'file-in-use'],
    ['EIO', 'not-allowed', 'device-failed'],
  ] as const)('%s is a refusal with words for the person', (code, failure, file) => {
    expect(asFileError(systemError(code))).toEqual(aRefusal(failure, { file }))
  })

  it('stays a defect where nobody can do anything about it', () => {
    const defect = systemError('EBADF')

    expect(asFileError(defect)).toBe(defect)
  })
})

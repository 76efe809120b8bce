import type { Failure, FailureCode } from '../../src-preload/contract/result.js'

const failures: Record<FailureCode, string> = {
  invalid: 'Something is not right yet. See the notes beside the fields.',
  'not-found': 'It was deleted meanwhile.',
  taken: 'That name is taken already.',
  conflict: 'Somebody else saved changes meanwhile.',
  locked: 'The application is locked.',
  'not-allowed': 'That is not allowed.',
  'last-administrator':
    'This is the last administrator who can sign in. Give another one a password and the group Administrators first.',
  'too-many-tries': 'Too many tries. Wait a moment.',
  'store-busy': 'Another program is using the store. Try again in a moment.',
  'store-full': 'The disk is full. Make room and try again; your edits are still here.',
  'store-damaged': 'The store is damaged.',
  'store-foreign': 'The file is not a store of Operator Desk.',
  'store-too-new': 'The store was made by a newer version of Operator Desk.',
  'port-in-use': 'Another program uses that port.',
  cancelled: 'It was stopped.',
  internal: 'Something unexpected went wrong. Your edits are still here; details are in the log.',
}

const problems: Record<string, string> = {
  required: 'This is needed.',
  'too-long': 'This is too long.',
  'not-unicode': 'This holds half a character that cannot be stored. Delete it and type it again.',
  'control-character': 'This holds a control character, such as a tab or a line break.',
  'outer-space': 'Blanks at the start or the end are not allowed.',
  'no-colon': 'A colon is not allowed: Basic authentication separates user name and password with it.',
  'not-an-address': 'This is not an e-mail address.',
  'not-a-phone-number': 'Type a plus sign, the country code and the number: +31 6 1234 5678.',
  'not-a-time-zone': 'This is not a time zone.',
  'port-range': 'A port is a number from 1024 to 65535.',
  'not-a-length': 'Type a number from 1 to 128.',
  'not-a-word-count': 'Type a number from 1 to 24.',
  'too-few-bits': 'A password has to be worth 128 bits at least.',
  'in-the-past': 'Choose a day that is still to come.',
  taken: 'This is taken already.',
  'excludes-groups':
    'An operator of a sub account belongs to no group but Everyone. Take it out of its groups first.',
  'everyone-is-fixed': 'Everyone holds all operators and cannot be changed.',
  'no-longer-there': 'This was deleted meanwhile. Choose another.',
  'member-cannot-be-deleted':
    'A member of a sub account cannot be deleted. Take it out of the sub account first.',
  'too-short': 'At least 15 characters are needed.',
  'common-password': 'This is too easy to guess: it is made of common words, names or patterns.',
  differs: 'This is not the same as above.',
  'wrong-credentials': 'The e-mail or the password is not right.',
  'wrong-code': 'The e-mail or the code is not right, or the invitation has expired.',
  'wrong-password': 'This is not your password.',
  'own-password': 'Your own password is changed in Settings.',
  'current-operator': 'You cannot delete yourself.',
  'no-longer-prepared': 'The password or invitation is not known any more. Set it again.',
  'folder-gone': 'That folder is not there any more. Connect its disk, or choose another.',
  'folder-closed': 'Nothing can be written in that folder. Choose another one.',
  'file-gone': 'The file is not there any more.',
  'file-closed': 'The file may not be read.',
  'file-busy': 'Another program has locked the file. Close it there and try again.',
  'file-damaged': 'The file is damaged or cut off. Choose another backup.',
  'file-foreign': 'The file is not a backup of Operator Desk.',
  'file-too-new': 'The backup was made by a newer version of Operator Desk. Install that version first.',
  'file-changed': 'The file has changed since you looked at it. Look at it again.',
  'file-is-the-store': 'That is the store itself. Choose a backup of it.',
  'under-way': 'That is under way already.',
  'other-work': 'Other work is under way. Wait until it is done, or stop it, and try again.',
  'not-a-fingerprint': 'A fingerprint has 64 digits and letters from a to f. Copy it whole.',
  'unreadable-entry': 'An entry was changed into something that cannot be shown. Verify names it.',
  'disk-full': 'The disk is full. Make room on it, or choose another place.',
  'no-permission': 'You may not write there. Choose another folder.',
  'is-a-folder': 'There is a folder of that name. Choose another name.',
  'file-in-use': 'Another program is using that file. Close it there, or choose another name.',
  'bad-file-name': 'The system does not take that name. Choose another.',
  'device-failed': 'The disk does not take it. Choose another place.',
  'store-folder': 'That is the folder of the store itself. Choose another.',
  'no-longer-issued': 'A password that you noted is not known any more. Undo that API user and add it again.',
}

/** What to tell the person about a code of the contract. */
export const problemWords = (code: string | undefined) =>
  code ? (problems[code] ?? 'This is not right.') : undefined

/** What to tell about a refused call: the first thing wrong with a field says more than the code. */
export function failureWords({ code, fields }: Failure) {
  const [field] = Object.values(fields ?? {})
  return (field && problems[field]) ?? failures[code]
}

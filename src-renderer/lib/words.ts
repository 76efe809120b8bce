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
  'used-lately':
    'Nothing was written: an API user that goes was used in the last 7 days. Save again to decide about it.',
  'too-many-tries': 'Too many tries. Wait a moment.',
  'store-busy': 'Another program is using the store. Try again in a moment.',
  'store-full': 'The disk is full. Make room and try again; your edits are still here.',
  'store-damaged': 'The store is damaged.',
  'store-failing': 'The disk does not read or write the store as it should. Look at the disk and try again.',
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
  'in-the-past': 'Choose a day that is still to come.',
  taken: 'This is taken already.',
  'excludes-groups':
    'An operator of a sub account belongs to no group but Everyone. Take it out of its groups first.',
  'everyone-is-fixed': 'The All operators group cannot be changed or deleted.',
  'administrators-are-fixed': 'Administrators cannot be renamed or deleted.',
  'sign-in-not-allowed': 'This operator may not sign in with a password. Allow it first.',
  'in-sub-account': 'It belongs to a sub account, and so to no group. Take it out of the sub account first.',
  'is-administrator': 'An administrator cannot be in a sub account. Take it out of Administrators first.',
  'moved-meanwhile':
    'Its groups or its sub account were changed meanwhile. Remove it here and pick it again.',
  'not-empty': 'Operators belong to it. Take them out first, or delete them.',
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
  'expiry-is-over': 'An expiry that you chose for an API user is over by now. Choose a later day for it.',
  'api-user-gone':
    'An API user that you changed was deleted meanwhile. Bring it back from Recently deleted, or undo your change.',
  'no-longer-resting':
    'A deleted API user is not kept any more: its 30 days are over, or somebody deleted it for good. Save again.',
  'not-a-file': 'That is a folder or a device. Choose a file.',
  'not-looked-at': 'That file is not known any more. Choose it again.',
  'store-changed':
    'The store has changed, so that the import would do something else than was shown. Look at it again.',
  'empty-file': 'The file is empty.',
  'not-text':
    'This is no text that can be read. Save it as CSV in UTF-8, as JSON, or as an htpasswd file, and choose it again.',
  'quote-not-closed': 'A quote begins here and is never closed.',
  'row-too-long': 'What begins here is longer than 4 MB. A quote or a bracket may not be closed.',
  'too-many-columns': 'There are more than 1,000 columns.',
  'too-many-rows': 'There are more than 5,000,000 lines. Part the file.',
  'json-cut-off': 'The JSON ends in the middle. The file may be cut off.',
  'not-json': 'This is not JSON.',
  'not-a-list': 'The JSON is no list of objects.',
  'not-an-object': 'This is no object with fields.',
  ragged: 'This line has not as many columns as the first one.',
  'bad-quotes': 'A quote stands in the middle of a field. Double it, or put the whole field in quotes.',
  'no-htpasswd-line': 'This line has no colon between a user name and a password hash.',
  'not-a-role': 'This is none of the roles.',
  'not-a-culture': 'This is none of the languages: en-US, en-GB, fr-FR, de-DE, nl-NL.',
  'not-yes-or-no': 'This is neither yes nor no.',
  'not-a-guid': 'This is not a GUID.',
  'not-a-date': 'This is not a date such as 2026-11-25 or 2026-11-25T14:30:00Z.',
  'not-a-status': 'This is neither active nor disabled.',
  'not-a-group-name': 'One of these cannot be the name of a group.',
  'not-a-sub-account-name': 'This cannot be the name of a sub account.',
  'other-reference': 'A sub account of that name has another reference. It is left as it is.',
  'no-such-operator': 'There is no such operator. Import the operators first.',
  'two-owners': 'The GUID and the e-mail are of two operators.',
  'no-owner': 'The file does not tell whose this is. Choose an operator above.',
  'of-another-operator': 'This API user belongs to another operator, and stays there.',
  'not-a-hash': 'This is no hash that can be verified: Argon2id, bcrypt, apr1 and {SHA} can be.',
  rests: 'An API user of that name is in Recently deleted. Delete it there for good, or bring it back.',
  'hash-too-dear': 'Verifying this hash would take too long, or cannot be done.',
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

import { fold } from '../fold.js'
import {
  type ImportKind,
  subjects,
  transferColumns,
  type TransferField,
} from '../../../src-preload/contract/transfers.js'

/** Other names for a field: Uptrends' own, and those that files of other systems have; as `plain` makes them. */
const synonyms: Partial<Record<TransferField, readonly string[]>> = {
  guid: ['guid', 'id', 'operatorid', 'groupguid', 'groupid'],
  fullName: ['name', 'displayname', 'operator', 'operatorname', 'naam', 'vollername', 'nom', 'nomcomplet'],
  email: ['emailaddress', 'mail', 'login', 'userprincipalname', 'emailadres', 'emailadresse', 'courriel'],
  backupEmail: ['secondemail', 'otheremail', 'alternateemail'],
  mobilePhone: [
    'mobile',
    'phone',
    'phonenumber',
    'telephone',
    'cell',
    'mobiel',
    'telefoon',
    'handy',
    'telefon',
  ],
  culture: ['culture', 'language', 'locale', 'taal', 'sprache', 'langue'],
  timeZone: ['timezonename', 'tijdzone', 'zeitzone', 'fuseauhoraire'],
  role: ['function', 'rol', 'rolle'],
  onDuty: ['duty', 'isonduty'],
  subAccount: ['subaccountname', 'account'],
  groups: ['group', 'operatorgroups', 'operatorgroup', 'memberof', 'groepen', 'gruppen', 'groupes'],
  administrator: ['isadministrator', 'admin', 'isadmin'],
  description: ['comment', 'remark', 'note', 'omschrijving', 'beschreibung', 'groupname', 'group'],
  name: ['subaccount', 'subaccountname'],
  reference: ['customernumber', 'number', 'code'],
  userName: ['user', 'username', 'apiuser', 'account', 'login', 'gebruikersnaam', 'benutzername'],
  ownerEmail: ['email', 'operator', 'owner', 'owneremail', 'emailaddress', 'mail'],
  ownerGuid: ['ownerguid'],
  passwordHash: ['hash', 'passwordhash', 'hashedpassword', 'htpasswd', 'verifier'],
  state: ['state', 'enabled', 'active'],
  expiresAt: ['expiry', 'expiresat', 'expirydate', 'expirationdate', 'validuntil'],
  createdAt: ['createdat', 'creationdate', 'createdon', 'date'],
  lastUsedAt: ['lastusedat', 'lastuse', 'lastlogin'],
}

const secret =
  /^(password|passwort|kennwort|wachtwoord|motdepasse|pass|passwd|pwd|secret|apipassword|apikey|token)$/

/** Without case, accents, blanks and signs: `E-Mail Address` is `emailaddress`. */
const plain = (name: string) => fold(name).replace(/[^\p{L}\p{N}]/gu, '')

/** Whether its name tells that it holds passwords in plain text, which are never taken over. */
export const looksSecret = (name: string) => secret.test(plain(name))

/** The field that a column of that name is taken for, in a file of that kind. */
export function fieldOf(kind: ImportKind, name: string): TransferField | null {
  const known = plain(name)
  const columns = transferColumns[kind]
  const exact = columns.find(({ label, key }) => plain(label) === known || plain(key) === known)
  const other = columns.find(({ field }) => synonyms[field]?.includes(known))
  return (known !== '' && (exact ?? other)?.field) || null
}

/** What each column is taken for; none twice, the first that fits. */
export function matchColumns(kind: ImportKind, names: readonly string[]): (TransferField | null)[] {
  const taken = new Set<TransferField>()
  return names.map((name) => {
    const field = looksSecret(name) ? null : fieldOf(kind, name)
    if (field === null || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

const telling: Record<(typeof subjects)[number], readonly TransferField[]> = {
  operators: ['fullName', 'email'],
  groups: ['description'],
  'sub-accounts': ['name', 'reference'],
  'api-users': ['userName'],
}

/** The kind whose columns these are: those that it cannot do without, and most of the others. */
export function kindOfColumns(names: readonly string[]): ImportKind {
  const scores = subjects.map((kind) => {
    const fields = matchColumns(kind, names)
    const exact = names.filter((name) => isOwn(kind, name)).length
    const needed = telling[kind].filter((field) => fields.includes(field)).length
    return needed * 10 + exact * 3 + fields.filter(Boolean).length
  })
  return subjects[scores.indexOf(Math.max(...scores))] ?? 'operators'
}

const isOwn = (kind: ImportKind, name: string) =>
  transferColumns[kind].some(({ label, key }) => plain(label) === plain(name) || plain(key) === plain(name))

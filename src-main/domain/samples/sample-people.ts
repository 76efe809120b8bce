import { fold } from '../fold.js'

export interface SamplePerson {
  name: string
  /** The part of the e-mail address before the @. */
  login: string
  groups: readonly string[]
  subAccount?: string
  role: 'Unspecified' | 'Business' | 'Developer' | 'Operations' | 'Manager'
  onDuty: boolean
  signedInHoursAgo: number | null
}

export const sampleGroups = [
  'Platform',
  'Web shop',
  'Network operations',
  'Data warehouse',
  'Customer support',
  'Reporting',
  'Night shift',
] as const

export const sampleSubAccounts = [
  { name: 'Nordwind Retail', reference: 'NW-1042' },
  { name: 'Harbour Logistics', reference: 'HL-2210' },
] as const

/** Full name | groups or sub account | role | on duty | hours since the last sign-in. */
const rows = `
Amélie Dubois|Administrators, Platform|Manager|on|2
Jonas Weber|Administrators, Network operations|Operations|on|5
Priya Raman|Administrators|Manager|off|31
Mateus Oliveira|Platform, Web shop|Developer|on|1
Sanne de Vries|Web shop|Developer|on|20
Kwame Mensah|Network operations|Operations|on|3
Ingrid Solberg|Network operations, Reporting|Operations|off|97
Tomasz Kowalski|Platform|Developer|on|12
Aoife Ní Bhriain|Customer support|Business|on|8
Haruto Tanaka|Data warehouse|Developer|off|54
Zoë Okafor|Data warehouse, Reporting|Business|on|6
Luca Moretti|Web shop|Developer|on|29
Elif Yılmaz|Customer support|Business|on|4
Björn Åkesson|Platform|Operations|off|170
Camila Rojas|Reporting|Business|on|75
Nguyễn Thị Mai|Data warehouse|Developer|on|10
Fatima Al-Sayed|Customer support, Reporting|Business|off|
Oliver Grant|Network operations|Operations|on|15
Hannah Schneider|Web shop, Platform|Developer|on|2
Piotr Zieliński|Platform|Developer|off|240
Leila Haddad|Reporting|Business|on|49
Mikkel Sørensen|Network operations|Operations|on|7
Chiara Conti|Web shop|Developer|on|33
Daniel Novák|Data warehouse|Developer|off|410
Grace Wanjiru|Customer support|Business|on|18
李 小龙|Platform|Developer|on|22
Yusuf Demir|Network operations|Operations|on|11
Marta Ferreira|Reporting|Manager|off|
Ethan Clarke|Web shop|Developer|on|65
Sofia Papadopoulou|Data warehouse|Business|on|27
Noah van den Berg|Platform|Operations|on|9
Олена Шевченко|Customer support|Business|off|130
Rasmus Holm|Platform, Reporting|Developer|on|41
Isabel Navarro|Web shop|Business|on|
Arjun Mehta|Data warehouse|Developer|on|14
Freya Lindqvist|Network operations|Operations|off|88
Emil Hartmann|sub: Nordwind Retail|Unspecified|on|36
Julia Brandt|sub: Nordwind Retail|Unspecified|off|
Connor Walsh|sub: Harbour Logistics|Unspecified|on|58
Renée Lambert|sub: Harbour Logistics|Unspecified|on|200`

const latinLogins: Record<string, string> = {
  '李 小龙': 'xiaolong.li',
  'Олена Шевченко': 'olena.shevchenko',
}
const latinLetters: Record<string, string> = { ı: 'i', ø: 'o', ł: 'l' }

const loginOf = (name: string) =>
  latinLogins[name] ??
  fold(name)
    .replace(/[ıøł]/g, (letter) => latinLetters[letter] ?? '')
    .replace(/[^a-z]+/g, '.')

const toPerson = (row: string): SamplePerson => {
  const [name = '', place = '', role = '', duty = '', hours = ''] = row.split('|')
  const subAccount = place.startsWith('sub: ') ? { subAccount: place.slice('sub: '.length) } : {}
  return {
    name,
    login: loginOf(name),
    groups: 'subAccount' in subAccount ? [] : place.split(', '),
    ...subAccount,
    role: role as SamplePerson['role'],
    onDuty: duty === 'on',
    signedInHoursAgo: hours === '' ? null : Number(hours),
  }
}

export const samplePeople: readonly SamplePerson[] = rows.trim().split('\n').map(toPerson)

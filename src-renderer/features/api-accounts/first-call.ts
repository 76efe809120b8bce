import { powerShellQuote, shellQuote } from '../../lib/shell-quote.js'

interface CallBy {
  userName: string
  /** `http://127.0.0.1:8734` */
  address: string
}

const path = '/v4/Account'

/** curl asks for the password, so that it ends up in no history and no list of processes. */
export const curlCall = ({ userName, address }: CallBy) => `curl -u ${shellQuote(userName)} ${address}${path}`

/** PowerShell asks too; its own `-Credential` would send nothing before it was refused once. */
export const powerShellCall = ({ userName, address }: CallBy) =>
  `$typed = Read-Host 'Password' -AsSecureString
$pair = ${powerShellQuote(`${userName}:`)} + [Net.NetworkCredential]::new('', $typed).Password
$basic = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($pair))
Invoke-RestMethod ${address}${path} -Headers @{ Authorization = "Basic $basic" }`

import type activity from '../locales/en/activity.json'
import type apiAccounts from '../locales/en/api-accounts.json'
import type apiService from '../locales/en/api-service.json'
import type app from '../locales/en/app.json'
import type backups from '../locales/en/backups.json'
import type drafts from '../locales/en/drafts.json'
import type editor from '../locales/en/editor.json'
import type failures from '../locales/en/failures.json'
import type fields from '../locales/en/fields.json'
import type groups from '../locales/en/groups.json'
import type help from '../locales/en/help.json'
import type hub from '../locales/en/hub.json'
import type members from '../locales/en/members.json'
import type operators from '../locales/en/operators.json'
import type policy from '../locales/en/policy.json'
import type search from '../locales/en/search.json'
import type session from '../locales/en/session.json'
import type settings from '../locales/en/settings.json'
import type subAccounts from '../locales/en/sub-accounts.json'
import type transfers from '../locales/en/transfers.json'
import type ui from '../locales/en/ui.json'

/** What there is to say, as English has it: every language has the same. */
export type Texts = typeof activity &
  typeof apiAccounts &
  typeof apiService &
  typeof app &
  typeof backups &
  typeof drafts &
  typeof editor &
  typeof failures &
  typeof fields &
  typeof groups &
  typeof help &
  typeof hub &
  typeof members &
  typeof operators &
  typeof policy &
  typeof search &
  typeof session &
  typeof settings &
  typeof subAccounts &
  typeof transfers &
  typeof ui

type Keys<Node> = {
  [Name in keyof Node & string]: Node[Name] extends string ? Name : `${Name}.${Keys<Node[Name]>}`
}[keyof Node & string]

/** Where a text for people stands in src-renderer/locales: `session.signIn`. */
export type TextKey = Keys<Texts>

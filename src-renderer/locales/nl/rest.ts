import app from './app.json' with { type: 'json' }
import activity from './activity.json' with { type: 'json' }
import apiAccounts from './api-accounts.json' with { type: 'json' }
import apiService from './api-service.json' with { type: 'json' }
import backups from './backups.json' with { type: 'json' }
import drafts from './drafts.json' with { type: 'json' }
import editor from './editor.json' with { type: 'json' }
import failures from './failures.json' with { type: 'json' }
import fields from './fields.json' with { type: 'json' }
import groups from './groups.json' with { type: 'json' }
import help from './help.json' with { type: 'json' }
import hub from './hub.json' with { type: 'json' }
import members from './members.json' with { type: 'json' }
import operators from './operators.json' with { type: 'json' }
import policy from './policy.json' with { type: 'json' }
import search from './search.json' with { type: 'json' }
import settings from './settings.json' with { type: 'json' }
import subAccounts from './sub-accounts.json' with { type: 'json' }
import transfers from './transfers.json' with { type: 'json' }

export default {
  ...app,
  ...activity,
  ...apiAccounts,
  ...apiService,
  ...backups,
  ...drafts,
  ...editor,
  ...failures,
  ...fields,
  ...groups,
  ...help,
  ...hub,
  ...members,
  ...operators,
  ...policy,
  ...search,
  ...settings,
  ...subAccounts,
  ...transfers,
}

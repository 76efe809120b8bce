import { computed, ref, type Ref } from 'vue'
import {
  type ApiAccount,
  type ApiUserChanges,
  type ChangedApiAccount,
  issuedIn,
} from '../../../src-preload/contract/api-accounts.js'
import { withChange, withoutChange } from '../../../src-preload/contract/api-user-changes.js'
import { announce } from '../../lib/announce.js'
import { t } from '../../lib/language.js'
import { type ApiUserRow, isStored, rowsOf } from './api-user-rows.js'

interface Needs {
  accounts: () => readonly ApiAccount[]
  changes: Ref<ApiUserChanges>
}

/** What is read out when the draft changes. */
type Said =
  | 'deleted'
  | 'disabled'
  | 'enabled'
  | 'neverExpires'
  | 'notAdded'
  | 'otherExpiry'
  | 'overlapEnded'
  | 'renewed'
  | 'stays'
  | 'unchanged'

/** The rows of API management, and what the draft makes of them. */
export function useApiUserRows({ accounts, changes }: Needs) {
  const rows = computed(() => rowsOf(accounts(), changes.value))
  /** The key of the row whose description is edited. */
  const editing = ref<string>()

  const storedOf = (row: ApiUserRow) => accounts().find(({ guid }) => guid === row.key)

  /** What is issued and is in the draft no more will never work. */
  function replace(after: ApiUserChanges) {
    const left = new Set(issuedIn(after))
    const dropped = issuedIn(changes.value).filter((id) => !left.has(id))
    changes.value = after
    if (dropped.length > 0) void window.api.apiAccounts.withdraw(dropped)
  }

  const say = (said: Said, { userName }: { userName: string }) =>
    announce(t(`apiAccounts.said.${said}`, { userName }))

  function change(row: ApiUserRow, wanted: Parameters<typeof withChange>[2], said?: Said) {
    const account = storedOf(row)
    if (!account) return
    replace(withChange(changes.value, account, wanted))
    if (said) say(said, row)
  }

  /** Also where it was deleted while its password was on show: then the change waits for it to come back. */
  function renew(account: ApiAccount, renewal: NonNullable<ChangedApiAccount['renewal']>) {
    replace(withChange(changes.value, account, { renewal }))
    say('renewed', account)
  }

  function remove(row: ApiUserRow) {
    const account = storedOf(row)
    if (!account) return
    replace({ ...changes.value, deleted: [...changes.value.deleted, account.guid] })
    say('deleted', row)
  }

  function undo(row: ApiUserRow) {
    editing.value = undefined
    const { added, deleted } = changes.value
    if (row.kind === 'added') {
      replace({ ...changes.value, added: added.filter(({ issuedId }) => issuedId !== row.added.issuedId) })
      say('notAdded', row)
    } else if (row.kind === 'deleted') {
      replace({ ...changes.value, deleted: deleted.filter((guid) => guid !== row.account.guid) })
      say('stays', row)
    } else {
      const guid = isStored(row) ? row.account.guid : row.change.guid
      replace(withoutChange(changes.value, guid))
      say('unchanged', row)
    }
  }

  return { rows, editing, change, renew, remove, undo }
}

import { onScopeDispose, ref, type Ref, shallowRef } from 'vue'
import type { IssuedId, IssueRequest } from '../../../src-preload/contract/api-accounts.js'
import type { Failure } from '../../../src-preload/contract/result.js'
import { useLeaveGuard } from '../../lib/leave-guards.js'
import { useQuestion } from '../../lib/use-question.js'

/** A password in a dialog: it lives from the moment it is shown until Finish, and is given up only when that was asked. */
export function useIssued(open: Ref<boolean>) {
  const issuedId = ref<IssuedId>()
  const password = shallowRef('')
  const noted = ref(false)
  const busy = ref(false)
  const failure = shallowRef<Failure>()
  const abandon = useQuestion<boolean>()

  /** Grows with every opening, so that an answer which comes too late is known. */
  let run = 0
  onScopeDispose(() => run++)

  function start() {
    run++
    busy.value = false
    failure.value = undefined
    forget()
  }

  function forget() {
    password.value = ''
    issuedId.value = undefined
    noted.value = false
  }

  /** True where there is a password now; else `failure` says why not, unless the dialog is closed by then. */
  async function issue(request: IssueRequest) {
    if (busy.value) return false
    busy.value = true
    const mine = run
    const result = await window.api.apiAccounts.issue(request)
    if (mine !== run || !open.value) {
      if (result.ok) void window.api.apiAccounts.withdraw([result.value.issuedId])
      return false
    }
    busy.value = false
    failure.value = result.ok ? undefined : result.failure
    if (!result.ok) return false
    issuedId.value = result.value.issuedId
    password.value = result.value.password
    return true
  }

  /** The password was noted down: closes the dialog, and answers with what Save needs. */
  function finish() {
    if (!issuedId.value || !noted.value) return undefined
    const id = issuedId.value
    forget()
    open.value = false
    return id
  }

  /** Before the password is there, closing loses next to nothing; after that it asks. */
  async function mayClose() {
    if (!issuedId.value) return true
    const id = issuedId.value
    if (!(await abandon.ask())) return false
    forget()
    void window.api.apiAccounts.withdraw([id])
    return true
  }

  async function leave() {
    const may = await mayClose()
    if (may) open.value = false
    return may // `open` itself follows only when the parent has rendered
  }

  useLeaveGuard({ unsaved: () => open.value && issuedId.value !== undefined, leave })

  return { issuedId, password, noted, busy, failure, abandon, start, issue, finish, mayClose }
}

export type Issuing = ReturnType<typeof useIssued>

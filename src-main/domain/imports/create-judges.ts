import type { ImportPreview } from '../../../src-preload/contract/imports.js'
import type { ImportKind } from '../../../src-preload/contract/transfers.js'
import type { HeavyServices } from '../heavy-jobs/heavy-job.js'
import type { Judge } from './judge.js'
import { type ApiUserNeeds, createApiUserJudge } from './judge-api-users.js'
import { createGroupJudge } from './judge-groups.js'
import { createOperatorJudge } from './judge-operators.js'
import { createSubAccountJudge } from './judge-sub-accounts.js'
import { createNames } from './names.js'

type Notes = Pick<ImportPreview, 'newGroups' | 'newSubAccounts' | 'administrators' | 'disabled'>

const namesTold = 20

/** The judge of that kind of file, and what it has noticed. */
export function createJudges(
  services: HeavyServices,
  kind: ImportKind,
  needs: Pick<ApiUserNeeds, 'owner' | 'unknowable'>,
): Judge & { notes: () => Notes } {
  const { groups, subAccounts } = services
  const allGroups = groups.list()
  const nameOf = (fixed: 'everyone' | 'administrators') =>
    allGroups.find((group) => group.kind === fixed)?.description ?? ''
  const names = {
    groups: createNames(
      allGroups.map(({ guid, description }) => ({ guid, name: description })),
      (description) => groups.create({ description }).guid,
    ),
    subAccounts: createNames(subAccounts.list(), (name) => subAccounts.create({ name, reference: '' }).guid),
    everyone: nameOf('everyone'),
    administrators: nameOf('administrators'),
  }
  let [administrators, disabled] = [0, 0]

  function judgeOf(): Judge {
    if (kind === 'operators') return createOperatorJudge(services, names, () => administrators++)
    if (kind === 'groups') return createGroupJudge(services)
    if (kind === 'sub-accounts') return createSubAccountJudge(services)
    return createApiUserJudge(services, { ...needs, onDisabled: () => disabled++ })
  }

  const told = (made: readonly string[]) => ({ count: made.length, first: made.slice(0, namesTold) })
  const notes = () => ({
    newGroups: told(names.groups.made),
    newSubAccounts: told(names.subAccounts.made),
    administrators,
    disabled,
  })

  return { ...judgeOf(), notes }
}

import type { GroupGuid } from '../../../src-preload/contract/groups.js'
import type { Member } from '../../../src-preload/contract/members.js'
import type { OperatorGuid } from '../../../src-preload/contract/operators.js'
import type { FieldProblems } from '../../../src-preload/contract/result.js'
import type { SubAccountGuid } from '../../../src-preload/contract/sub-accounts.js'
import { AppError } from '../app-error.js'
import type { Step } from '../long-work/work-service.js'
import type { OperatorRecords } from './operator-records.js'
import type { Memberships } from './operators-service.js'

interface Needs {
  records: Pick<OperatorRecords, 'find' | 'groupsOf' | 'membershipsInWords'>
  administrators: () => GroupGuid
  setMemberships: (guid: OperatorGuid, memberships: Memberships) => void
}

interface Rule {
  isMember: (now: Memberships) => boolean
  /** Why it may not join, as a code; nothing where it may. */
  refusal: (now: Memberships, picked: Member) => string | undefined
  joined: (now: Memberships) => Memberships
  left: (now: Memberships) => Memberships
}

type Named = Pick<Member, 'guid' | 'fullName'>

/** Who really joined and left, by their stored names; whoever had done so before is passed over. */
export interface ChangedMembers {
  joined: Named[]
  left: Named[]
}

interface Changes {
  added: readonly Member[]
  removed: readonly Pick<Member, 'guid'>[]
}

/**
 * Operators join and leave a group or a sub account from its side; part of the caller's transaction. It is refused whole,
 * with a problem for each operator under its GUID.
 */
export function createMemberChanges({ records, administrators, setMemberships }: Needs) {
  const ofGroup = (group: GroupGuid, changes: Changes, step: Step = noStep) =>
    apply(changes, step, {
      isMember: ({ groups }) => groups.includes(group),
      refusal: ({ subAccount }) => (subAccount === null ? undefined : 'in-sub-account'),
      joined: (now) => ({ ...now, groups: [...now.groups, group] }),
      left: (now) => ({ ...now, groups: now.groups.filter((one) => one !== group) }),
    })

  /** Whoever comes leaves the groups and the sub account that it was shown with, and no others. */
  const ofSubAccount = (subAccount: SubAccountGuid, changes: Changes) =>
    apply(changes, noStep, {
      isMember: (now) => now.subAccount === subAccount,
      refusal: ({ groups }, picked) =>
        groups.includes(administrators())
          ? 'is-administrator'
          : isAsPicked(picked)
            ? undefined
            : 'moved-meanwhile',
      joined: () => ({ groups: [], subAccount }),
      left: (now) => ({ ...now, subAccount: null }),
    })

  function apply({ added, removed }: Changes, step: Step, rule: Rule): ChangedMembers {
    const joining = added.filter(({ guid }) => !isIn(guid, rule))
    refuse(joining, rule)
    const leaving = removed.filter(({ guid }) => isIn(guid, rule))
    joining.forEach(({ guid }) => setMemberships(guid, rule.joined(of(guid))))
    leaving.forEach(({ guid }, index) => {
      setMemberships(guid, rule.left(of(guid)))
      step(index + 1, leaving.length)
    })
    return { joined: joining.map(named), left: leaving.map(named) }
  }

  function refuse(joining: readonly Member[], rule: Rule) {
    const problems: FieldProblems = {}
    for (const picked of joining) {
      const known = records.find(picked.guid)
      const problem = known ? rule.refusal(of(picked.guid), picked) : 'no-longer-there'
      if (problem) problems[picked.guid] = problem
    }
    if (Object.keys(problems).length > 0) {
      throw new AppError('not-allowed', 'some operators cannot join', problems)
    }
  }

  const named = ({ guid }: Pick<Member, 'guid'>): Named => ({
    guid,
    fullName: records.find(guid)?.fields.fullName ?? '',
  })

  const isIn = (guid: OperatorGuid, rule: Rule) => records.find(guid) !== undefined && rule.isMember(of(guid))

  const of = (guid: OperatorGuid): Memberships => ({
    groups: records.groupsOf(guid),
    subAccount: records.find(guid)?.fields.subAccount ?? null,
  })

  function isAsPicked({ guid, groups, subAccount }: Member) {
    const now = records.membershipsInWords(guid)
    return sorted(now.groups) === sorted(groups) && now.subAccount === subAccount
  }

  return { ofGroup, ofSubAccount }
}

const noStep = () => undefined
const sorted = (names: readonly string[]) => JSON.stringify([...names].sort())

export type ApplyMemberChanges = ReturnType<typeof createMemberChanges>

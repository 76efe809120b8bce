import { describe, expect, it } from 'vitest'
import type { GroupGuid } from '../../../src-preload/contract/groups.js'
import { conflictsOf } from '../../lib/merge-drafts.js'
import { mergeOperator } from './merge-operator.js'
import { blankOperator, type TypedOperator } from './operator-draft.js'

const anOperator = (fields: Partial<TypedOperator['fields']>, groups: string[] = []): TypedOperator => ({
  ...blankOperator(),
  fields: { ...blankOperator().fields, fullName: 'Ada', email: 'ada@example.com', ...fields },
  groups: groups as GroupGuid[],
})

describe('merging a draft with what somebody else saved', () => {
  it('asks only about fields that both changed, each to something else', () => {
    const versions = {
      base: anOperator({}),
      mine: anOperator({ fullName: 'Ada M', role: 'Manager', onDuty: false }),
      theirs: anOperator({ fullName: 'Ada T', mobilePhone: '+31612345678', onDuty: false }),
    }

    expect(
      conflictsOf({
        base: versions.base.fields,
        mine: versions.mine.fields,
        theirs: versions.theirs.fields,
      }),
    ).toEqual([{ field: 'fullName', mine: 'Ada M', theirs: 'Ada T' }])
  })

  it('keeps what either changed, and takes theirs where the person says so', () => {
    const versions = {
      base: anOperator({}),
      mine: anOperator({ fullName: 'Ada M', role: 'Manager' }),
      theirs: anOperator({ fullName: 'Ada T', mobilePhone: '+31612345678' }),
    }

    const kept = mergeOperator(versions, new Set(), { apiUsers: [], deletedApiUsers: [] })
    const taken = mergeOperator(versions, new Set(['fullName']), { apiUsers: [], deletedApiUsers: [] })

    expect(kept.fields).toMatchObject({ fullName: 'Ada M', role: 'Manager', mobilePhone: '+31612345678' })
    expect(taken.fields).toMatchObject({ fullName: 'Ada T', role: 'Manager', mobilePhone: '+31612345678' })
  })

  it('joins what both did to the groups', () => {
    const versions = {
      base: anOperator({}, ['a', 'b']),
      mine: anOperator({}, ['a', 'c']),
      theirs: anOperator({}, ['a', 'b', 'd']),
    }

    expect(mergeOperator(versions, new Set(), { apiUsers: [], deletedApiUsers: [] }).groups).toEqual([
      'a',
      'c',
      'd',
    ])
  })
})

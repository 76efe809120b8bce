import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { useDraft } from './use-draft.js'

const schema = z.object({ name: z.string().trim().min(1, 'required') })

describe('a draft', () => {
  it('is clean again when an edit is typed back', () => {
    const { draft, dirty, reset } = useDraft(schema, () => ({ name: '' }))
    reset({ name: 'Ada' })

    draft.value.name = 'Bob'
    expect(dirty.value).toBe(true)
    draft.value.name = 'Ada'

    expect(dirty.value).toBe(false)
  })

  it('tells the code of what is wrong, by field', () => {
    const { draft, problems } = useDraft(schema, () => ({ name: 'Ada' }))

    draft.value.name = '  '

    expect(problems.value).toEqual({ name: 'required' })
  })

  it('keeps what is typed when only what is saved is new', () => {
    const { draft, saved, dirty, reset } = useDraft(schema, () => ({ name: '' }))

    reset({ name: 'Theirs' }, { name: 'Mine' })

    expect([saved.value.name, draft.value.name, dirty.value]).toEqual(['Theirs', 'Mine', true])
  })
})

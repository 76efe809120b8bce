import { expect } from 'vitest'
import type { FailureCode, FieldProblems } from '../../src-preload/contract/result.js'

/** Matches an AppError of that code and, where they are given, exactly those field problems. */
export const aRefusal = (code: FailureCode, fields?: FieldProblems): unknown =>
  expect.objectContaining({ name: 'AppError', code, ...(fields && { fields }) })

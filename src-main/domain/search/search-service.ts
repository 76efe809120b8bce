import type { SearchHit, SearchTarget } from '../../../src-preload/contract/search.js'
import { fold } from '../fold.js'
import type { SearchRecords } from './search-records.js'

const mostOfEach = 6

/** Search everywhere: operators, groups, sub accounts and API users. */
export function createSearchService(records: SearchRecords) {
  function find(typed: string): SearchHit[] {
    const text = fold(typed.trim())
    return text === '' ? [] : records.find(text, mostOfEach)
  }

  const lookUp = (targets: SearchTarget[]) =>
    targets.map(records.lookUp).filter((hit): hit is SearchHit => hit !== undefined)

  return { find, lookUp }
}

export type SearchService = ReturnType<typeof createSearchService>

import type { SearchHit, SearchTarget } from '../../../src-preload/contract/search.js'

export interface SearchRecords {
  /** The best few of each kind that hold a folded text: those that begin with it first, then by name. */
  find(text: string, most: number): SearchHit[]
  lookUp(target: SearchTarget): SearchHit | undefined
}

import type { SearchHit } from '../../../src-preload/contract/search.js'
import { t } from '../../lib/language.js'
import { matches } from './highlight.js'

/** What can be done from everywhere; `app` knows how. */
export interface SearchCommand {
  id: string
  label: string
}

export type SearchEntry = { key: string; title: string; detail: string } & (
  { kind: SearchHit['kind']; hit: SearchHit } | { kind: 'command'; command: SearchCommand }
)

export interface SearchSection {
  label: string
  entries: SearchEntry[]
}

/** In the order in which they are shown. */
const kinds = ['operator', 'group', 'sub-account', 'api-user'] as const satisfies SearchHit['kind'][]

function entryOf(hit: SearchHit): SearchEntry {
  const entry = { key: `${hit.kind} ${hit.guid}`, kind: hit.kind, hit }
  switch (hit.kind) {
    case 'operator':
      return { ...entry, title: hit.fullName, detail: hit.email }
    case 'group':
      return { ...entry, title: hit.description, detail: '' }
    case 'sub-account':
      return { ...entry, title: hit.name, detail: '' }
    case 'api-user':
      return { ...entry, title: hit.userName, detail: `${hit.description} · ${hit.operator.fullName}` }
  }
}

const commandEntry = (command: SearchCommand): SearchEntry => ({
  ...{ key: `command ${command.id}`, kind: 'command' as const, command },
  ...{ title: command.label, detail: '' },
})

/** What was found by kind, and the commands whose words hold what was typed; those without entries are left out. */
export function foundSections(typed: string, hits: SearchHit[], commands: readonly SearchCommand[]) {
  const sections: SearchSection[] = kinds.map((kind) => ({
    label: t(`search.sections.${kind}`),
    entries: hits.filter((hit) => hit.kind === kind).map(entryOf),
  }))
  const fitting = commands.filter(({ label }) => matches(label, typed)).map(commandEntry)
  return [...sections, { label: t('search.sections.commands'), entries: fitting }].filter(
    ({ entries }) => entries.length > 0,
  )
}

/** Before anything is typed: what was opened last, and all commands. */
export function startSections(recent: SearchHit[], commands: readonly SearchCommand[]): SearchSection[] {
  const entries = recent.map(entryOf).map((entry) => ({ ...entry, detail: entry.detail || wordFor(entry) }))
  return [
    { label: t('search.sections.recent'), entries },
    { label: t('search.sections.commands'), entries: commands.map(commandEntry) },
  ].filter((section) => section.entries.length > 0)
}

const wordFor = ({ kind }: SearchEntry) => (kind === 'command' ? '' : t(`search.kinds.${kind}`))

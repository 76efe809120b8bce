import { useRouter, type RouteLocationRaw } from 'vue-router'
import type { SearchHit } from '../../src-preload/contract/search.js'

/** Where commands lead. */
const commandPlaces: Record<string, { label: string; name: string; query?: { do: string } }> = {
  'add-operator': { label: 'Add operator', name: 'new-operator' },
  'add-group': { label: 'Add operator group', name: 'new-group' },
  'add-sub-account': { label: 'Add sub account', name: 'new-sub-account' },
  operators: { label: 'View all operators', name: 'operators' },
  groups: { label: 'View all operator groups', name: 'groups' },
  'sub-accounts': { label: 'View all sub accounts', name: 'sub-accounts' },
  policy: { label: 'Go to Policy', name: 'policy' },
  'api-service': { label: 'Go to API service', name: 'api-service' },
  activity: { label: 'Go to Activity', name: 'activity' },
  transfers: { label: 'Import and export', name: 'transfers' },
  'back-up': { label: 'Back up now', name: 'settings', query: { do: 'back-up' } },
  'how-it-works': { label: 'How it works', name: 'how-it-works' },
  settings: { label: 'Go to Settings', name: 'settings' },
}

/** What search everywhere can open and do. */
export function useSearchPlaces({ lock, showShortcuts }: { lock: () => void; showShortcuts: () => void }) {
  const router = useRouter()
  const commands = [
    ...Object.entries(commandPlaces).map(([id, { label }]) => ({ id, label })),
    { id: 'shortcuts', label: 'Keyboard shortcuts' },
    { id: 'lock', label: 'Lock' },
  ]

  const open = (hit: SearchHit) => router.push(placeOf(hit))

  function run(id: string) {
    const place = commandPlaces[id]
    if (id === 'lock') lock()
    else if (id === 'shortcuts') showShortcuts()
    else if (place) void router.push({ name: place.name, query: place.query ?? {} })
  }

  return { commands, open, run }
}

function placeOf(hit: SearchHit): RouteLocationRaw {
  switch (hit.kind) {
    case 'operator':
      return { name: 'operator', params: { guid: hit.guid } }
    case 'api-user':
      return { name: 'operator', params: { guid: hit.operator.guid }, query: { 'api-user': hit.guid } }
    case 'group':
      return { name: 'group', params: { guid: hit.guid } }
    case 'sub-account':
      return { name: 'sub-account', params: { guid: hit.guid } }
  }
}

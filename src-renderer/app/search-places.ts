import { useRouter, type RouteLocationRaw } from 'vue-router'
import type { SearchHit } from '../../src-preload/contract/search.js'

/** Where commands lead. */
const commandPlaces: Record<string, { label: string; name: string }> = {
  'add-operator': { label: 'Add operator', name: 'new-operator' },
  'add-group': { label: 'Add operator group', name: 'new-group' },
  'add-sub-account': { label: 'Add sub account', name: 'new-sub-account' },
  operators: { label: 'View all operators', name: 'operators' },
  groups: { label: 'View all operator groups', name: 'groups' },
  'sub-accounts': { label: 'View all sub accounts', name: 'sub-accounts' },
  'api-service': { label: 'Go to API service', name: 'api-service' },
  activity: { label: 'Go to Activity', name: 'activity' },
  transfers: { label: 'Import and export', name: 'transfers' },
  settings: { label: 'Go to Settings', name: 'settings' },
}

/** What search everywhere can open and do. */
export function useSearchPlaces({ lock }: { lock: () => void }) {
  const router = useRouter()
  const commands = [
    ...Object.entries(commandPlaces).map(([id, { label }]) => ({ id, label })),
    { id: 'lock', label: 'Lock' },
  ]

  const open = (hit: SearchHit) => router.push(placeOf(hit))

  function run(id: string) {
    const place = commandPlaces[id]
    if (id === 'lock') lock()
    else if (place) void router.push({ name: place.name })
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

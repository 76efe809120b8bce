import { computed } from 'vue'
import { useRouter, type RouteLocationRaw } from 'vue-router'
import type { SearchHit } from '../../src-preload/contract/search.js'
import { t } from '../lib/language.js'

type Place = { name: string; query?: { do: string } }

/** Where commands lead. */
const commandPlaces = {
  'add-operator': { name: 'new-operator' },
  'add-group': { name: 'new-group' },
  'add-sub-account': { name: 'new-sub-account' },
  operators: { name: 'operators' },
  groups: { name: 'groups' },
  'sub-accounts': { name: 'sub-accounts' },
  policy: { name: 'policy' },
  'api-service': { name: 'api-service' },
  activity: { name: 'activity' },
  transfers: { name: 'transfers' },
  'back-up': { name: 'settings', query: { do: 'back-up' } },
  'how-it-works': { name: 'how-it-works' },
  settings: { name: 'settings' },
} satisfies Record<string, Place>

const places: Record<string, Place> = commandPlaces
const commandIds = [
  ...(Object.keys(commandPlaces) as (keyof typeof commandPlaces)[]),
  'shortcuts',
  'lock',
] as const

/** What search everywhere can open and do. */
export function useSearchPlaces({ lock, showShortcuts }: { lock: () => void; showShortcuts: () => void }) {
  const router = useRouter()
  const commands = computed(() => commandIds.map((id) => ({ id, label: t(`app.commands.${id}`) })))

  const open = (hit: SearchHit) => router.push(placeOf(hit))

  function run(id: string) {
    const place = places[id]
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

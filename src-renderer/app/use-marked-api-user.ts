import { shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { type ApiAccountGuid, apiAccountGuid } from '../../src-preload/contract/api-accounts.js'

/** The API user that `?api-user=` in the address asks for; the address is tidied, so that going back is no surprise. */
export function useMarkedApiUser(show: () => void) {
  const route = useRoute()
  const router = useRouter()
  const marked = shallowRef<ApiAccountGuid>()

  watch(
    [() => route.params['guid'], () => route.query['api-user']],
    ([guid, asked], [before]) => {
      if (asked === undefined && guid === before) return
      marked.value = apiAccountGuid.safeParse(asked).data
      if (marked.value === undefined) return
      show()
      void router.replace({ query: {} })
    },
    { immediate: true },
  )

  return marked
}

import { defineStore } from 'pinia'
import { useList } from '../../lib/use-list.js'

export const useGroupsList = defineStore('groups-list', () => {
  const { groups, operators } = window.api
  return useList({ fetch: () => groups.list(undefined), changes: [groups.changed, operators.changed] })
})

import { defineStore } from 'pinia'
import { useList } from '../../lib/use-list.js'

export const useSubAccountsList = defineStore('sub-accounts-list', () => {
  const { subAccounts, operators } = window.api
  return useList({
    fetch: () => subAccounts.list(undefined),
    changes: [subAccounts.changed, operators.changed],
  })
})

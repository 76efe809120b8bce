import { onScopeDispose, shallowRef } from 'vue'
import type { Backup, BackupsStatus } from '../../../src-preload/contract/backups.js'
import type { Failure, Result } from '../../../src-preload/contract/result.js'
import { announce } from '../../lib/announce.js'
import { t } from '../../lib/language.js'
import { useWork } from '../../lib/use-work.js'

/** The backups of the store, kept true while they are made, and what was refused last. */
export function useBackups() {
  const { backups } = window.api
  const status = shallowRef<BackupsStatus>()
  const items = shallowRef<Backup[]>([])
  const failure = shallowRef<Failure>()
  const { progress, during, stop } = useWork('backup')

  async function refresh() {
    const [now, list] = await Promise.all([backups.status(undefined), backups.list(undefined)])
    if (now.ok) status.value = now.value
    if (list.ok) items.value = list.value
  }

  async function make() {
    failure.value = undefined
    const result = await during(() => backups.make(undefined))
    if (result.ok) void announce(t('backups.section.made'))
    else if (result.failure.code !== 'cancelled') failure.value = result.failure
  }

  const chooseFolder = async () => take(await backups.chooseFolder(undefined))
  const useUsualFolder = async () => take(await backups.useUsualFolder(undefined))
  const showFolder = () => void backups.showFolder(undefined)

  function take(result: Result<BackupsStatus | null>) {
    failure.value = result.ok ? undefined : result.failure
  }

  onScopeDispose(backups.changed(() => void refresh()))
  void refresh()

  return { status, items, failure, progress, make, stop, chooseFolder, useUsualFolder, showFolder }
}

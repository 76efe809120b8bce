import { buildWhenStale } from './lib/build.mjs'
import { licencesFolder, writeLicences } from './lib/licences.mjs'
import { finish, say } from './lib/say.mjs'
import { prepare } from './prepare.mjs'

await finish(async () => {
  await prepare()
  const code = await buildWhenStale()
  if (code !== 0) return code
  const { shipped, components } = await writeLicences()
  say(`Licences of ${shipped} shipped works and a bill of ${components} components are in ${licencesFolder}`)
  return 0
})

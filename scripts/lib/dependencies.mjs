/** Packages that have an install script, none of which runs: `ignore-scripts` in .npmrc, see docs/decisions/0007. */
export const knownScripts = ['node_modules/argon2', 'node_modules/electron-winstaller']

/** What is wrong with how packages are pinned, as texts; `about` is package.json, `lock` is package-lock.json. */
export function problemsOfDependencies(about, lock) {
  const { '': root, ...entries } = lock.packages
  const asked = ['dependencies', 'devDependencies'].flatMap((kind) => {
    const same = JSON.stringify(sorted(about[kind])) === JSON.stringify(sorted(root[kind]))
    return [
      ...(same ? [] : [`${kind}: package.json and package-lock.json differ`]),
      ...Object.entries(about[kind] ?? {})
        .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
        .map(([name, version]) => `${name}: ${version} is no exact version`),
    ]
  })
  const locked = Object.entries(entries).flatMap(([path, entry]) => [
    ...(/^sha512-/.test(entry.integrity ?? '') ? [] : [`${path}: no SHA-512`]),
    ...(entry.link || /^(git|file|http:)/.test(entry.resolved ?? '') ? [`${path}: not from a registry`] : []),
    ...(entry.hasInstallScript && !knownScripts.includes(path) ? [`${path}: an install script`] : []),
  ])
  return [...asked, ...locked]
}

const sorted = (record = {}) => Object.entries(record).sort()

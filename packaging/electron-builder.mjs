import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** What desktops show of the application; also in `operator-desk.desktop` beside it. */
export const desktopEntry = {
  Name: 'Operator Desk',
  Comment: "Manage an organisation's operators and their API accounts, offline",
  Categories: 'Utility;',
  Keywords: 'operators;API;accounts;passwords;',
  StartupWMClass: 'Operator Desk', // the class of its windows under X11,
  StartupNotify: 'true',
}

/** argon2 names them as dependencies, and does not load them. */
const unneeded = [
  '@epic-web/invariant',
  'cross-env',
  'cross-spawn',
  'isexe',
  'node-addon-api',
  'path-key',
  'shebang-command',
  'shebang-regex',
  'which',
]

/** Electron's own default application, which loads what is named on the command line. */
const dropDefaultApp = ({ appOutDir, packager }) =>
  rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true })

/** How electron-builder packages the application; why so: docs/decisions/0020-packaged-and-fused.md. */
export const configuration = {
  appId: 'org.operator-desk.OperatorDesk',
  productName: 'Operator Desk',
  copyright: 'MIT licence, The Operator Desk maintainers',
  directories: { output: 'dist', buildResources: 'packaging' },
  files: [
    'package.json',
    'out/{main,preload,renderer}/**',
    // Sources, and what only the build of a native module needs.
    '!node_modules/better-sqlite3/{src,deps}/**',
    '!node_modules/better-sqlite3/build/!(Release)/**',
    '!node_modules/better-sqlite3/build/Release/!(better_sqlite3.node)',
    '!node_modules/better-sqlite3/build/Release/*/**',
    '!node_modules/argon2/argon2/**',
    ...unneeded.map((name) => `!node_modules/${name}/**`),
    '!node_modules/**/*.{md,map,cts,mts,ts,c,cc,cpp,h,hpp,gyp,gypi}',
    // Binaries for other systems.
    '!node_modules/argon2/prebuilds/!(${platform}-${arch})/**',
    '!node_modules/better-sqlite3/prebuilds/!(${platform}-${arch}.node)',
  ],
  extraFiles: [
    { from: 'out/licences', to: 'licences' },
    { from: 'LICENSE', to: 'licences/LICENSE.operator-desk.txt' },
  ],
  asar: { smartUnpack: false }, // only what the system reads lies outside of the archive
  asarUnpack: ['**/*.node', 'out/main/**/*.png'], // the icon of windows and About is read by the system
  afterPack: dropDefaultApp,
  npmRebuild: false, // scripts/prepare.mjs has seen to the native modules
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true, // Windows and macOS; Linux has no such check
    grantFileProtocolExtraPrivileges: false,
    loadBrowserProcessSpecificV8Snapshot: false,
    enableCookieEncryption: false, // there are no cookies, and it would ask for the keychain at every first start
  },
  linux: {
    executableName: 'operator-desk',
    icon: 'packaging/icons',
    category: 'Utility',
    synopsis: desktopEntry.Comment,
    maintainer: 'The Operator Desk maintainers <maintainers@operator-desk.invalid>',
    desktop: { entry: desktopEntry },
    target: ['AppImage', 'deb'],
  },
  win: { icon: 'packaging/icons/icon.ico', target: ['nsis'] },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  mac: {
    icon: 'packaging/icons/icon.icns',
    category: 'public.app-category.utilities',
    hardenedRuntime: true,
    target: ['dmg'],
  },
  publish: null, // it never looks for updates, nor for anything else
}

import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import tseslint from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'
import { texts } from './scripts/lib/lint-texts.mjs'

/** A wall: files of one room may not import what the patterns name. */
const ban = (message, ...group) => ({ group, message })

const electron = {
  name: 'electron',
  message: 'Only src-main/shell, src-main/ipc and the start know Electron.',
}
const hashing = ['argon2', '@node-rs/bcrypt'].map((name) => ({
  name,
  message: 'Only src-main/domain/passwords hashes.',
}))
const sqlite = { name: 'better-sqlite3', message: 'SQL stays in src-main/storage.' }
const ipcMain = {
  name: 'electron',
  importNames: ['ipcMain'],
  message: 'Only src-main/ipc/hear-windows.ts listens to the windows.',
}

const noRenderer = ban('The main process does not know the window.', '**/src-renderer/**')
const noMain = ban(
  'The window knows the contract, not the main process.',
  '**/src-main/**',
  'node:*',
  'electron',
)
const noStorage = ban('The rules know no SQL.', '**/storage/**')
const noIpc = ban('Nothing below the edge knows it.', '**/ipc/**')
const noShell = ban('Nothing below the shell knows it.', '**/shell/**')
const noService = ban('Nothing below the API service knows it.', '../../api-service/**')
const noCompose = ban('Only main.ts starts what compose builds.', '**/compose*.js')
const noFeatures = ban('Helpers and parts know no subject.', '**/features/**', '**/app/**')

const wall = (files, patterns, paths = [], ignores = []) => ({
  files,
  ignores: ['**/*.test.ts', 'src-main/testing/**', ...ignores],
  rules: { 'no-restricted-imports': ['error', { patterns, paths }] },
})

const code = ['**/*.{ts,js,mjs,cjs,vue}']
const macros = ['defineOptions', 'defineModel', 'defineProps', 'defineEmits', 'defineSlots']

const features = [
  'activity',
  'api-accounts',
  'api-service',
  'backups',
  'drafts',
  'groups',
  'help',
  'hub',
  'members',
  'operators',
  'policy',
  'search',
  'session',
  'settings',
  'sub-accounts',
  'transfers',
]
const featureWall = (feature) =>
  wall(
    [`src-renderer/features/${feature}/**/*.{ts,vue}`],
    [
      noMain,
      ban(
        'Features meet in src-renderer/app only.',
        '**/app/**',
        ...others(feature).map((name) => `**/${name}/**`),
      ),
    ],
  )
// The contract's files are named as their subjects are, but are no folders, so these patterns do not meet them.
const others = (feature) => features.filter((name) => name !== feature)

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'tour/', 'test-results/', 'playwright-report/'] },
  { files: code, extends: [js.configs.recommended, ...tseslint.configs.strict] },
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: {
      parser: vueParser,
      parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.vue'] },
    },
    rules: {
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-macros-order': ['error', { order: macros }],
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off', // props are destructured with defaults, or typed as optional
      'vue/multi-word-component-names': ['error', { ignores: ['App'] }],
    },
  },
  {
    files: code,
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'max-lines': ['error', { max: 200 }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  { files: ['src-renderer/**'], languageOptions: { globals: globals.browser } },
  ...texts,
  {
    files: ['scripts/**', '*.config.*', 'e2e/**'],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
  { files: ['src-main/bench/**', 'src-main/prove/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.cjs'],
    languageOptions: { globals: globals.node },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['e2e/**'], rules: { 'no-empty-pattern': 'off' } },

  wall(
    ['src-preload/contract/**'],
    [ban('The contract knows zod alone.', 'node:*', '../../**')],
    [electron, ...hashing, sqlite],
  ),
  wall(['src-preload/preload.ts'], [ban('The preload script knows the contract alone.', 'node:*', '../**')]),
  wall(
    ['src-main/domain/**'],
    [noRenderer, noStorage, noIpc, noService, noShell, noCompose],
    [electron, ...hashing, sqlite],
    ['src-main/domain/passwords/**'],
  ),
  wall(
    ['src-main/domain/passwords/**'],
    [noRenderer, noStorage, noIpc, noShell, noCompose],
    [electron, sqlite],
  ),
  wall(['src-main/storage/**'], [noRenderer, noIpc, noShell, noCompose], [electron, ...hashing]),
  wall(
    ['src-main/ipc/**'],
    [noRenderer, noStorage, noShell, noCompose],
    [electron, ...hashing, sqlite],
    ['src-main/ipc/hear-windows.ts'],
  ),
  wall(['src-main/ipc/hear-windows.ts'], [noRenderer, noStorage, noShell, noCompose], [...hashing, sqlite]),
  wall(
    ['src-main/shell/**'],
    [noRenderer, noStorage, noIpc, noCompose, ban('The shell knows no rules.', '**/domain/**')],
    [ipcMain, ...hashing, sqlite],
  ),
  wall(
    ['src-main/api-service/**'],
    [noRenderer, noStorage, noIpc, noShell, noCompose],
    [electron, ...hashing, sqlite],
  ),
  wall(['src-main/bench/**', 'src-main/prove/**'], [noRenderer, noIpc, noShell], [electron, ...hashing]),
  wall(['src-main/*.ts'], [noRenderer], [ipcMain, ...hashing]),
  wall(['src-renderer/lib/**'], [noMain, noFeatures, ban('Helpers know no parts.', '**/ui/**')]),
  wall(['src-renderer/ui/**'], [noMain, noFeatures, ban('Parts know no subject.', '**/src-preload/**')]),
  wall(['src-renderer/app/**'], [noMain]),
  ...features.map(featureWall),
  wall(['e2e/**'], [ban('Tests drive the application from outside.', '**/src-*/**')]),
  wall(['scripts/**'], [ban('Scripts know nothing of the application.', '**/src-*/**', '**/e2e/**')]),
  prettier,
)

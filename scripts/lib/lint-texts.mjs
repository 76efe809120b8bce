import vueI18n from '@intlify/eslint-plugin-vue-i18n'

/** What people read stands in src-renderer/locales, in every language that we have. */
const noRawText = {
  attributes: {
    '/.+/': ['title', 'label', 'text', 'help', 'placeholder', 'aria-label', 'description', 'noun', 'said'],
  },
  /** Neither signs alone nor the key of a text. */
  ignorePattern: '^[^A-Za-z]*$|^[a-z]\\w*(\\.[\\w-]+)+$',
  ignoreText: ['Operator Desk'],
}
const prose = 'Texts for people stand in src-renderer/locales.'
const noProse = [
  {
    selector: 'Property[key.name=/^(label|title|text|help|words|detail|said)$/] > Literal[value=/^[A-Z]/]',
    message: prose,
  },
  { selector: 'Literal[value=/^[A-Z][a-z]+ [a-z]/]', message: prose },
  { selector: 'TemplateElement[value.raw=/(^| )[A-Z]?[a-z]+ [a-z]+/]', message: prose },
]

/** Texts are there in every language, and nowhere else. */
export const texts = [
  ...vueI18n.configs.base,
  {
    files: ['src-renderer/**/*.{ts,vue,json}'],
    ignores: ['**/*.test.ts'],
    settings: {
      'vue-i18n': {
        localeDir: {
          pattern: './src-renderer/locales/*/*.json',
          localeKey: 'path',
          localePattern: /^.*\/(?<locale>[a-z]{2})\/[a-z-]+\.json$/,
        },
        messageSyntaxVersion: '^11.0.0',
      },
    },
    rules: {
      '@intlify/vue-i18n/no-missing-keys': 'error',
      '@intlify/vue-i18n/no-missing-keys-in-other-locales': 'error',
      '@intlify/vue-i18n/no-html-messages': 'error',
      '@intlify/vue-i18n/valid-message-syntax': 'error',
    },
  },
  {
    files: ['src-renderer/**/*.{ts,vue}'],
    ignores: ['**/*.test.ts'],
    rules: {
      '@intlify/vue-i18n/no-raw-text': ['error', noRawText],
      'no-restricted-syntax': ['error', ...noProse],
    },
  },
]

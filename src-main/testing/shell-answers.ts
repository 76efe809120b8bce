import type { OperatorDeskAnswers } from '../../src-preload/contract/contract.js'

type Application = OperatorDeskAnswers['application']

const unused = () => undefined
const inEnglish = { choice: 'system', ofSystem: 'en', shown: 'en' } as const

/** The answers that need Electron, in its place: they do nothing. */
export const shellAnswers = (application: Partial<Application> = {}) =>
  ({
    application: {
      status: () => ({ version: '1', storePath: '/store' }),
      setUnsaved: unused,
      answerClose: unused,
      quit: unused,
      copyText: () => true,
      print: unused,
      showStoreFolder: unused,
      ...application,
    },
    languages: { status: () => inEnglish, choose: () => inEnglish },
    secrets: {
      show: () => 'visible',
      hide: unused,
      copy: () => true,
      clear: () => ({ kind: 'none' }),
      clipboard: () => ({ kind: 'none' }),
    },
  }) satisfies Partial<OperatorDeskAnswers>

import type { OperatorDeskAnswers } from '../../src-preload/contract/contract.js'

type Application = OperatorDeskAnswers['application']

const unused = () => undefined

/** The answers that need Electron, in its place: they do nothing. */
export const anApplication = (answers: Partial<Application> = {}): Application => ({
  status: () => ({ version: '1', storePath: '/store' }),
  setUnsaved: unused,
  answerClose: unused,
  quit: unused,
  copyText: () => true,
  print: unused,
  showStoreFolder: unused,
  ...answers,
})

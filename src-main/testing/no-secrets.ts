import type { OperatorDeskAnswers } from '../../src-preload/contract/contract.js'

const unused = () => undefined

/** The answers that need a screen and a clipboard, in their place: they do nothing. */
export const noSecrets: OperatorDeskAnswers['secrets'] = {
  show: () => 'visible',
  hide: unused,
  copy: () => true,
  clear: () => ({ kind: 'none' }),
  clipboard: () => ({ kind: 'none' }),
}

import { ref } from 'vue'

/** A dialog as a promise: `ask` opens it and waits until `answer` closes it. */
export function useQuestion<Answer>() {
  const open = ref(false)
  let settle: ((answer: Answer) => void) | undefined

  function ask() {
    open.value = true
    return new Promise<Answer>((resolve) => (settle = resolve))
  }

  function answer(given: Answer) {
    open.value = false
    settle?.(given)
    settle = undefined
  }

  return { open, ask, answer }
}

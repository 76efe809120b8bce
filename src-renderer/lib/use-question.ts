import { ref } from 'vue'

/** A dialog as a promise: `ask` opens it and waits until `answer` closes it. */
export function useQuestion<Answer>() {
  const open = ref(false)
  let settle: ((answer: Answer) => void) | undefined
  let pending: Promise<Answer> | undefined

  /** Asked twice at once, it is one question with one answer. */
  function ask() {
    open.value = true
    return (pending ??= new Promise<Answer>((resolve) => (settle = resolve)))
  }

  function answer(given: Answer) {
    open.value = false
    settle?.(given)
    settle = pending = undefined
  }

  return { open, ask, answer }
}

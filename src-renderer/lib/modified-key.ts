/** The letter that was pressed with Ctrl or Cmd and with nothing else, in lower case. */
export const modifiedKey = (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey ? event.key.toLowerCase() : undefined

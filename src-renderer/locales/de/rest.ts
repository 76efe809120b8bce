const rooms = import.meta.glob<object>(['./*.json', '!./session.json', '!./ui.json'], {
  eager: true,
  import: 'default',
})

/** All that `first.ts` has not. */
export default Object.assign({}, ...Object.values(rooms)) as object

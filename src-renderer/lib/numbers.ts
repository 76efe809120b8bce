const counts = new Intl.NumberFormat('en')

/** `1,284` */
export const showCount = (count: number) => counts.format(count)

/** `1 operator`, `1,284 operators` */
export const counted = (count: number, one: string, many: string) =>
  `${showCount(count)} ${count === 1 ? one : many}`

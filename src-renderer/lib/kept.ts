import { useLocalStorage } from '@vueuse/core'
import type { z } from 'zod'

/** A preference of this window that outlives it; what cannot be read any more becomes the usual value. */
export function useKept<Schema extends z.ZodType>(name: string, schema: Schema, usual: z.output<Schema>) {
  return useLocalStorage<z.output<Schema>>(name, usual, {
    serializer: {
      read: (text) => parse(schema, text) ?? usual,
      write: (value) => JSON.stringify(value),
    },
  })
}

function parse<Schema extends z.ZodType>(schema: Schema, text: string): z.output<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

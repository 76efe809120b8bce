import { z } from 'zod'

/** Every error of the service, as Uptrends' API v4 gives it. */
export const messages = z.object({ Messages: z.array(z.object({ Message: z.string() })) })

export const words = (...said: string[]): z.output<typeof messages> => ({
  Messages: said.map((Message) => ({ Message })),
})

import { z } from 'zod'

export const operatorGuid = z.uuid().brand<'OperatorGuid'>()

export type OperatorGuid = z.output<typeof operatorGuid>

import { z } from 'zod'
import {
  blankOperatorFields,
  operatorFields,
  type OperatorFields,
} from '../../../src-preload/contract/operators.js'
import { newPassword } from '../../../src-preload/contract/passwords.js'
import { problemsOf } from '../../../src-preload/contract/problems-of.js'
import { AppError } from '../../domain/app-error.js'
import { route } from '../route.js'
import { groupShape, operatorInput, operatorShape, toGroupShape, toOperatorShape } from '../shapes.js'
import { actorOf, done, groupIn, operatorIn, type Served } from './needs.js'

const partialInput = operatorInput.partial()
type Input = z.output<typeof partialInput>

export const operatorRoutes = ({ servedOperators, groups, administrators }: Served) => {
  const one = { path: '/v4/Operator/{operatorGuid}' }
  const member = { path: '/v4/Operator/{operatorGuid}/OperatorGroup/{operatorGroupGuid}' }

  const changing = (method: 'put' | 'patch', summary: string, schema: z.ZodType<Input>) =>
    route({
      ...{ ...one, method, summary, body: schema },
      who: 'administrator',
      answers: { 204: null },
      async answer({ params, body, by }) {
        const input: Input = body
        const fields = (stored: OperatorFields) =>
          fieldsFrom(input, method === 'put' ? { ...blankOperatorFields, ...keptByPut(stored) } : stored)
        const password = passwordFrom(input)
        await servedOperators.change(operatorIn(params), { fields, password }, actorOf(by))
        return done
      },
    })

  return [
    route({
      method: 'get',
      path: '/v4/Operator',
      who: 'account',
      summary: 'All operators',
      answers: { 200: z.array(operatorShape) },
      async answer() {
        const group = administrators()
        const members = new Set(groups.members(group))
        const all = await servedOperators.all()
        const shapeOf = (stored: (typeof all)[number]) =>
          toOperatorShape({ ...stored, groups: members.has(stored.guid) ? [group] : [] }, group)
        return { status: 200, body: all.map(shapeOf) }
      },
    }),
    route({
      method: 'post',
      path: '/v4/Operator',
      who: 'administrator',
      summary: 'Adds an operator',
      body: operatorInput,
      answers: { 201: operatorShape },
      async answer({ body, by }) {
        const fields = fieldsFrom(body, blankOperatorFields)
        const operator = await servedOperators.add(fields, passwordFrom(body), actorOf(by))
        return { status: 201, body: toOperatorShape(operator, administrators()) }
      },
    }),
    route({
      ...one,
      method: 'get',
      who: 'account',
      summary: 'One operator',
      answers: { 200: operatorShape },
      answer: ({ params }) => ({
        status: 200,
        body: toOperatorShape(servedOperators.get(operatorIn(params)), administrators()),
      }),
    }),
    changing('put', 'Changes an operator; what is left out becomes empty', operatorInput),
    changing('patch', 'Changes what is given of an operator', partialInput),
    route({
      ...one,
      method: 'delete',
      who: 'administrator',
      summary: 'Deletes an operator with its API users',
      answers: { 204: null },
      answer({ params, by }) {
        servedOperators.remove(operatorIn(params), actorOf(by))
        return done
      },
    }),
    route({
      method: 'get',
      path: '/v4/Operator/{operatorGuid}/OperatorGroup',
      who: 'account',
      summary: 'The groups of an operator, Everyone included',
      answers: { 200: z.array(groupShape) },
      answer({ params }) {
        const { groups: chosen } = servedOperators.get(operatorIn(params))
        const its = groups.list().filter(({ guid, kind }) => kind === 'everyone' || chosen.includes(guid))
        return { status: 200, body: its.map(toGroupShape) }
      },
    }),
    route({
      ...member,
      method: 'post',
      who: 'administrator',
      summary: 'Puts an operator into a group',
      answers: { 201: null },
      answer({ params, by }) {
        servedOperators.setMember(operatorIn(params), groupIn(params), true, actorOf(by))
        return { status: 201 }
      },
    }),
    route({
      ...member,
      method: 'delete',
      who: 'administrator',
      summary: 'Takes an operator out of a group',
      answers: { 204: null },
      answer({ params, by }) {
        servedOperators.setMember(operatorIn(params), groupIn(params), false, actorOf(by))
        return done
      },
    }),
  ]
}

/** What is no part of the shape, and what would give a right back, stays where a PUT leaves it out. */
const keptByPut = ({ subAccount, allowNativeLogin }: OperatorFields) => ({ subAccount, allowNativeLogin })

/** The fields that were given, on top of the others; by the same rules as in the window. */
function fieldsFrom(input: Input, others: OperatorFields): OperatorFields {
  const given = {
    fullName: input.FullName,
    email: input.Email,
    mobilePhone: input.MobilePhone,
    backupEmail: input.BackupEmail,
    onDuty: input.IsOnDuty,
    allowNativeLogin: input.AllowNativeLogin === null ? true : input.AllowNativeLogin,
    culture: input.CultureName,
    role: input.OperatorRole,
  }
  const known = Object.entries(given).filter(([, value]) => value !== undefined)
  const parsed = operatorFields.safeParse({ ...others, ...Object.fromEntries(known) })
  if (!parsed.success) throw new AppError('invalid', 'not an operator', problemsOf(parsed.error))
  return parsed.data
}

function passwordFrom({ Password }: Input) {
  if (Password === undefined) return undefined
  const parsed = newPassword.safeParse(Password)
  if (!parsed.success) {
    throw new AppError('invalid', 'not a password', {
      password: parsed.error.issues[0]?.message ?? 'invalid',
    })
  }
  return parsed.data
}

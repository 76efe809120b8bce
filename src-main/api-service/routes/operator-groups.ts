import { z } from 'zod'
import { groupFields } from '../../../src-preload/contract/groups.js'
import { problemsOf } from '../../../src-preload/contract/problems-of.js'
import { AppError } from '../../domain/app-error.js'
import { route } from '../route.js'
import { groupShape, memberShape, toGroupShape } from '../shapes.js'
import { actorOf, done, groupIn, operatorIn, type Served } from './needs.js'

const input = z.object({ Description: z.string() })

export const operatorGroupRoutes = ({ groups, removeGroup, servedOperators, as }: Served) => {
  const one = { path: '/v4/OperatorGroup/{operatorGroupGuid}' }
  const member = { path: '/v4/OperatorGroup/{operatorGroupGuid}/Member/{operatorGuid}' }

  const duty = (onDuty: boolean) =>
    route({
      method: 'post',
      path: `/v4/OperatorGroup/{operatorGroupGuid}/AllOperators${onDuty ? 'OnDuty' : 'OffDuty'}`,
      who: 'administrator',
      summary: `Puts all operators of a group ${onDuty ? 'on duty' : 'off duty'}`,
      answers: { 204: null },
      async answer({ params, by }) {
        await servedOperators.setDuty(groupIn(params), onDuty, actorOf(by))
        return done
      },
    })

  const membership = (method: 'post' | 'delete', summary: string) =>
    route({
      ...{ ...member, method, summary },
      who: 'administrator',
      answers: method === 'post' ? { 201: null } : { 204: null },
      answer({ params, by }) {
        servedOperators.setMember(operatorIn(params), groupIn(params), method === 'post', actorOf(by))
        return method === 'post' ? { status: 201 } : done
      },
    })

  return [
    route({
      method: 'get',
      path: '/v4/OperatorGroup',
      who: 'account',
      summary: 'All operator groups',
      answers: { 200: z.array(groupShape) },
      answer: () => ({ status: 200, body: groups.list().map(toGroupShape) }),
    }),
    route({
      method: 'post',
      path: '/v4/OperatorGroup',
      who: 'administrator',
      summary: 'Adds an operator group',
      body: input,
      answers: { 201: groupShape },
      answer({ body, by }) {
        const group = as(actorOf(by), () => groups.create(fieldsFrom(body)))
        return { status: 201, body: toGroupShape(group) }
      },
    }),
    route({
      ...one,
      method: 'get',
      who: 'account',
      summary: 'One operator group',
      answers: { 200: groupShape },
      answer: ({ params }) => ({ status: 200, body: toGroupShape(groups.get(groupIn(params))) }),
    }),
    route({
      ...one,
      method: 'put',
      who: 'administrator',
      summary: 'Changes the description of an operator group',
      body: input,
      answers: { 204: null },
      answer({ params, body, by }) {
        as(actorOf(by), () => groups.rename(groupIn(params), fieldsFrom(body)))
        return done
      },
    }),
    route({
      ...one,
      method: 'delete',
      who: 'administrator',
      summary: 'Deletes an operator group; its members stay operators',
      answers: { 204: null },
      async answer({ params, by }) {
        await as(actorOf(by), () => removeGroup(groups.get(groupIn(params))))
        return done
      },
    }),
    route({
      method: 'get',
      path: '/v4/OperatorGroup/{operatorGroupGuid}/Member',
      who: 'account',
      summary: 'The operators of a group',
      answers: { 200: z.array(memberShape) },
      async answer({ params }) {
        const { guid, kind } = groups.get(groupIn(params))
        const members =
          kind === 'everyone' ? (await servedOperators.all()).map((one) => one.guid) : groups.members(guid)
        return { status: 200, body: members.map((OperatorGuid) => ({ OperatorGuid })) }
      },
    }),
    membership('post', 'Puts an operator into the group'),
    membership('delete', 'Takes an operator out of the group'),
    duty(true),
    duty(false),
  ]
}

function fieldsFrom({ Description }: z.output<typeof input>) {
  const parsed = groupFields.safeParse({ description: Description })
  if (!parsed.success) throw new AppError('invalid', 'not a group', problemsOf(parsed.error))
  return parsed.data
}

import { z } from 'zod'
import { operatorGuid } from '../../../src-preload/contract/operators.js'
import { AppError } from '../../domain/app-error.js'
import { route } from '../route.js'
import { apiUserInput, apiUserShape, newApiUserShape, toApiUserShape } from '../shapes.js'
import { actorOf, apiUserIn, done, operatorIn, type Served } from './needs.js'

export const apiUserRoutes = ({ servedAccounts, servedOperators }: Served) => [
  route({
    method: 'get',
    path: '/v4/ApiUser',
    who: 'account',
    summary: 'All API users, without their passwords',
    answers: { 200: z.array(apiUserShape) },
    answer: () => ({ status: 200, body: servedAccounts.all().map(toApiUserShape) }),
  }),
  route({
    method: 'post',
    path: '/v4/ApiUser',
    who: 'administrator',
    summary: 'Adds an API user and gives its password this one time',
    body: apiUserInput,
    answers: { 201: newApiUserShape },
    async answer({ body, by }) {
      const { guid } = servedOperators.get(operatorGuid.parse(body.OperatorGuid))
      const made = await servedAccounts.add(guid, body.Description, 'api', actorOf(by))
      return { status: 201, body: { ...toApiUserShape(made.account), Password: made.password } }
    },
  }),
  route({
    method: 'get',
    path: '/v4/ApiUser/Operator/{operatorGuid}',
    who: 'account',
    summary: 'The API users of one operator',
    answers: { 200: z.array(apiUserShape) },
    answer({ params }) {
      const { guid } = servedOperators.get(operatorIn(params))
      return { status: 200, body: servedAccounts.ofOperator(guid).map(toApiUserShape) }
    },
  }),
  route({
    method: 'get',
    path: '/v4/ApiUser/{apiUserGuid}',
    who: 'account',
    summary: 'One API user',
    answers: { 200: apiUserShape },
    answer: ({ params }) => ({ status: 200, body: toApiUserShape(servedAccounts.get(apiUserIn(params))) }),
  }),
  route({
    method: 'put',
    path: '/v4/ApiUser/{apiUserGuid}',
    who: 'administrator',
    summary: 'Changes the description; the operator has to stay the same',
    body: apiUserInput,
    answers: { 204: null },
    answer({ params, body, by }) {
      const account = servedAccounts.get(apiUserIn(params))
      if (account.operator !== body.OperatorGuid) {
        throw new AppError('invalid', 'an API user stays with its operator', {
          OperatorGuid: 'cannot-change',
        })
      }
      servedAccounts.describe(account.guid, body.Description, actorOf(by))
      return done
    },
  }),
  route({
    method: 'delete',
    path: '/v4/ApiUser/{apiUserGuid}',
    who: 'administrator',
    summary: 'Deletes an API user; it stops working at once',
    answers: { 204: null },
    answer({ params, by }) {
      servedAccounts.remove(apiUserIn(params), actorOf(by))
      return done
    },
  }),
]

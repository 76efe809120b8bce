import type first from '../locales/en/first.js'
import type rest from '../locales/en/rest.js'

/** What there is to say, as English has it: every language has the same. */
export type Texts = typeof first & typeof rest

type Keys<Node> = {
  [Name in keyof Node & string]: Node[Name] extends string ? Name : `${Name}.${Keys<Node[Name]>}`
}[keyof Node & string]

/** Where a text for people stands in src-renderer/locales: `session.signIn`. */
export type TextKey = Keys<Texts>

import type { formatter, translator } from '#server/messages/translator.ts'

/** What the server components of frameworks speak with. */
export type FrameworkWords = {
  t: ReturnType<typeof translator<'frameworks'>>
  common: ReturnType<typeof translator<'common'>>
  groups: ReturnType<typeof translator<'groups'>>
  format: ReturnType<typeof formatter>
}

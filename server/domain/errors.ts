/**
 * Every way in which Concord says no. The core says which and gives the facts; the words are chosen at the edge, in the
 * reader's language (`refusal.<code>` in the messages).
 */
export const refusalCodes = [
  'not-found', // also the answer to whoever may not know that it exists
  'invalid', // a field cannot be taken as it was typed; `field` names it, facts.why says how
  'too-many', // guessing or flooding; facts.seconds says when to try again
  'expired', // a link or token that was good once
  'not-open-yet', // scoring has not been opened
  'paused', // scoring is paused; the answer can be sent later
  'closed', // scoring has been closed
  'revealed', // the round has been shown to everyone
  'code-wrong',
  'code-closed',
  'code-replaced',
  'seat-removed', // set aside by the facilitator
  'seat-moved', // goes on on another device
  'seat-withdrawn', // the person withdrew
  'not-your-seat', // the sheet belongs to another seat than the one that sent it
  'archived', // the workshop was archived
  'off-scale', // a value that the scale does not have
  'not-in-round', // a factor or project that the round does not ask
  'not-ready', // a decision whose conditions are not met; facts.why names them
  'in-use', // cannot be changed because something depends on it
  'conflict', // somebody else changed it meanwhile
] as const

export type RefusalCode = (typeof refusalCodes)[number]
export type Facts = Record<string, string | number | boolean | null>

export class Refusal extends Error {
  readonly code: RefusalCode
  readonly facts: Facts
  /** Path of the field in the form, e.g. `title` or `groups.0.people`; null where no field is meant. */
  readonly field: string | null

  constructor(code: RefusalCode, facts: Facts = {}, field: string | null = null) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.facts = facts
    this.field = field
  }
}

/** Refuses: early, in the core, with a code and the facts. */
export function refuse(code: RefusalCode, facts: Facts = {}, field: string | null = null): never {
  throw new Refusal(code, facts, field)
}

import { addEntry } from '#db/queries/activity.ts'
import type { Writer } from '#db/store.ts'
import { type Actor, actorOf } from '#server/api/as.ts'
import type { Admitted } from '#server/api/gate.ts'
import type { Facts } from '#server/domain/errors.ts'

type What = {
  /** The workshop that decides, or null where the city does. */
  workshop: string | null
  /** For the log: never names, addresses, scores or words that somebody typed. */
  facts?: Facts
  /** Who is written down as having done it, where that is not whoever passed the gate. */
  actor?: Actor
  /** Whoever views it may have lost the right to. */
  access?: boolean
}

/**
 * A deciding change: whole or not at all, one at a time per workshop, with its line in the audit log; after the commit all viewers
 * of the workshop hear that something is new. No feature contains live code, and none can forget it.
 */
export async function change<Answer>(ctx: Admitted, what: What, work: (db: Writer) => Promise<Answer>): Promise<Answer> {
  const { house, action, as } = ctx
  const { workshop, facts = {}, actor = actorOf(as), access = false } = what
  const answer = await house.store.write({ kind: 'decision', workshop }, async (db) => {
    const done = await work(db)
    await addEntry(db, { id: ctx.newId(), at: ctx.now(), ...actor, action, workshopId: workshop, facts })
    return done
  })
  if (workshop === null) return answer
  if (access) house.recheck(workshop)
  house.publish(workshop)
  return answer
}

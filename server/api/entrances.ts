import { addCode, changeCode, codesOf, type JoinCodeRow } from '#db/queries/entrances.ts'
import type { Reader, Writer } from '#db/store.ts'
import type { Context } from '#server/api/context.ts'
import { joinCodeFrom, wordOf } from '#server/domain/join-code.ts'
import { type Group, groups } from '#server/domain/stakeholders.ts'
import type { JoinCode } from '#server/domain/views.ts'
import type { JoinBy } from '#server/domain/workshop.ts'

const CODE_BYTES = 4
const MOST_DRAWS = 200

/** The codes that the set-up asks for, one for all or one per group; those that were replaced are history. */
export async function currentCodes(db: Reader, workshop: string, joinBy: JoinBy): Promise<JoinCodeRow[]> {
  const codes = await codesOf(db, workshop)
  const order: (Group | null)[] = [null, ...groups]
  return codes
    .filter((each) => each.replacedBy === null && (each.group === null) === (joinBy === 'one'))
    .sort((one, other) => order.indexOf(one.group) - order.indexOf(other.group))
}

export const codeViews = (codes: readonly JoinCodeRow[]): JoinCode[] =>
  codes.map(({ id, code, group, closedAt }) => ({ id, code, group, closed: closedAt !== null }))

/** Gives a workshop the codes that its set-up asks for and closes those of the other kind. */
export async function layOutCodes(ctx: Context, db: Writer, workshop: string, joinBy: JoinBy): Promise<void> {
  const wanted: (Group | null)[] = joinBy === 'one' ? [null] : [...groups]
  const codes = (await codesOf(db, workshop)).filter((each) => each.replacedBy === null)
  for (const code of codes) {
    const closedAt = wanted.includes(code.group) ? null : (code.closedAt ?? ctx.now())
    if (closedAt !== code.closedAt) await changeCode(db, code.id, { closedAt })
  }
  for (const group of wanted) {
    if (!codes.some((each) => each.group === group)) await drawCode(ctx, db, workshop, group)
  }
}

/** Draws codes until one is free: each is given once in the city, so that an old one never opens another workshop,
 * and each word once in a workshop, so that nobody mishears the number. */
export async function drawCode(ctx: Context, db: Writer, workshop: string, group: Group | null): Promise<string> {
  const words = (await codesOf(db, workshop)).map((each) => wordOf(each.code))
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const code = joinCodeFrom(ctx.house.random(CODE_BYTES))
    if (words.includes(wordOf(code))) continue
    const id = ctx.newId()
    const row = { id, code, workshopId: workshop, group, createdAt: ctx.now(), closedAt: null, replacedBy: null }
    if (await addCode(db, row)) return id
  }
  throw new Error('No join code is free any more.')
}

import { z } from 'zod'
import { id, inWorkshop, typed, whole } from '#server/domain/common.input.ts'
import { paths, REASON_LENGTH } from '#server/domain/sheet.ts'

/** A phone that was long without a connection sends in portions of this size. */
const MOST_PATCHES = 100
const stamped = { key: id, at: z.number(), project: id }
// Any number passes here: a value that the scale does not have is refused by the domain, with its own word.
const score = z.number().nullable()

const patch = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('factor'),
    ...stamped,
    factor: id,
    importance: score,
    readiness: score,
    reason: typed.max(REASON_LENGTH * 10).nullable(),
  }),
  z.object({ kind: z.literal('path'), ...stamped, path: z.enum(paths).nullable(), alsoTesting: z.boolean() }),
  z.object({ kind: z.literal('top-five'), ...stamped, topFive: z.array(id).max(MOST_PATCHES) }),
  z.object({ kind: z.literal('done'), ...stamped, done: z.boolean() }),
])

/** `v` is the form of the patches: a phone that queued answers under an older page is still understood. */
export const saveSheet = inWorkshop.extend({
  seat: id,
  round: whole,
  v: z.literal(1),
  patches: z.array(patch).min(1).max(MOST_PATCHES),
})

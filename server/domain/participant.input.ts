import { z } from 'zod'
import { group, id, inWorkshop, line } from '#server/domain/common.input.ts'
import { seatRoles } from '#server/domain/seats.ts'

/** One printing: nobody seats more people at a time. */
const MOST_CARDS = 500

export const typedCode = z.object({ code: line })
export const typedToken = z.object({ token: line })

export const join = z.object({
  code: line,
  group: group.nullable(),
  unit: id.nullable(),
  noticeRead: z.literal(true),
  /** Null where nobody asked. */
  onRecord: z.boolean().nullable(),
  /** Somebody else on the same device: take a new seat although this browser holds one. */
  fresh: z.boolean().optional(),
  /** Made by the phone, the same when it tries again: a join whose answer got lost does not make a second seat. */
  key: z.string().min(16).max(64).optional(),
})

export const readNotice = inWorkshop.extend({ onRecord: z.boolean().nullable() })
export const enterForm = inWorkshop.extend({ group, unit: id.nullable() })

const place = { role: z.enum(seatRoles), group: group.nullable(), unit: id.nullable() }
export const invite = inWorkshop.extend({ ...place, email: line.optional() })
export const makeCards = inWorkshop.extend({
  cards: z.array(z.object({ ...place, count: z.number().int().min(1).max(MOST_CARDS) })).max(50),
})
export const oneSeat = inWorkshop.extend({ seat: id })

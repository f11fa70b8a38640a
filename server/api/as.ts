import type { AccountRow } from '#db/queries/people.ts'
import type { SeatRow } from '#db/queries/seats.ts'
import type { ActorKind } from '#db/schema/activity.ts'
import type { Role } from '#server/domain/access.ts'
import { refuse } from '#server/domain/errors.ts'
import type { SeatRole } from '#server/domain/seats.ts'

/** As whom the gate let a request through: the role that admitted it, and who that is. */
export type As =
  | { kind: 'account'; role: Role; account: AccountRow }
  | { kind: 'seat'; role: SeatRole; seat: SeatRow; sitting: string }
  | { kind: 'screen'; role: 'screen'; id: string }
  | { kind: 'system'; role: 'system' }
  | { kind: 'nobody'; role: 'public' }

/** The account that acts; only accounts pass the gates whose procedures ask. */
export const accountOf = (as: As): AccountRow => (as.kind === 'account' ? as.account : refuse('not-found'))

/** The seat that acts. */
export const seatOf = (as: As): SeatRow => (as.kind === 'seat' ? as.seat : refuse('not-found'))

/** In which sitting of the seat: what was answered in another is not shown. */
export const sittingOf = (as: As): string => (as.kind === 'seat' ? as.sitting : refuse('not-found'))

export type Actor = { actorKind: ActorKind; actorId: string | null }
/** Some seat, without saying which. */
export const someSeat: Actor = { actorKind: 'seat', actorId: null }

/** Who acted, for the log. Nobody signed in is written down as the system. */
export function actorOf(as: As): Actor {
  if (as.kind === 'account') return { actorKind: 'account', actorId: as.account.id }
  if (as.kind === 'seat') return { actorKind: 'seat', actorId: as.seat.id }
  if (as.kind === 'screen') return { actorKind: 'screen', actorId: as.id }
  return { actorKind: 'system', actorId: null }
}

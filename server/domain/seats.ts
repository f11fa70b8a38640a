import { refuse } from '#server/domain/errors.ts'
import type { Group } from '#server/domain/stakeholders.ts'

/** What a seat may do: score, give reasons only, listen until the next round, or type paper forms. */
export const seatRoles = ['participant', 'observer', 'listening', 'helper'] as const
export type SeatRole = (typeof seatRoles)[number]

export type Seat = {
  id: string
  workshopId: string
  role: SeatRole
  /** Null for observers and helpers, who stand outside the triad. */
  group: Group | null
  unit: string | null
  /** 'Resident 7': counted within the group, never used twice. */
  number: number
  /** Raised when the seat moves to another device: the old link and cookie end. */
  seatVersion: number
  joinedAt: number | null
  noticeAt: number | null
  onRecord: boolean | null
  setAsideAt: number | null
  withdrawnAt: number | null
}

export const FIRST_VERSION = 1
/**
 * A seat may be sat in several times: by whoever took it first and their way back, and by each browser that came later with a link or
 * card that somebody else knows. Each sitting is shown what was answered in it; all of it counts.
 */
export const FIRST_SITTING = ''
export const wasMoved = (seat: Pick<Seat, 'seatVersion'>): boolean => seat.seatVersion > FIRST_VERSION

/**
 * Refuses a seat that may no longer act, each with its own word. `version` is what the device holds. A device that held a seat which
 * withdrew is told which, to forget what it still keeps of that seat.
 */
export function mustBeSeated(seat: Pick<Seat, 'id' | 'seatVersion' | 'setAsideAt' | 'withdrawnAt'>, version: number): void {
  if (seat.withdrawnAt !== null) refuse('seat-withdrawn', { seat: seat.id })
  if (seat.setAsideAt !== null) refuse('seat-removed')
  if (seat.seatVersion !== version) refuse('seat-moved')
}

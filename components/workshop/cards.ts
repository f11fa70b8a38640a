import type { SeatRole } from '#server/domain/seats.ts'
import { type Group, type GroupSetting, groups, type Unit } from '#server/domain/stakeholders.ts'
import type { SeatView } from '#server/domain/views.ts'

/** A kind of card that can be printed: for a group, for one of its units, or for somebody outside the triad. */
export type CardKind = {
  key: string
  role: Extract<SeatRole, 'participant' | 'observer' | 'helper'>
  group: Group | null
  unit: string | null
}
export type CardOrder = Omit<CardKind, 'key'> & { count: number }

/** Two columns of four on an A4 page. */
const CARDS_A_PAGE = 8
/** More than this in one go is a slip of the finger. */
export const MOST_CARDS = 200

/** The kinds of cards of a workshop: each group, or its units where it has some, then observers and helpers. */
export function cardKinds(units: readonly Unit[]): CardKind[] {
  const people = groups.flatMap((group): CardKind[] => [
    { key: group, role: 'participant', group, unit: null },
    ...units
      .filter((unit) => unit.group === group)
      .map((unit): CardKind => ({ key: `${group}.${unit.id}`, role: 'participant', group, unit: unit.id })),
  ])
  return [
    ...people,
    { key: 'observer', role: 'observer', group: null, unit: null },
    { key: 'helper', role: 'helper', group: null, unit: null },
  ]
}

/** How many of one kind: the number typed, 0 for an empty field, null for what is no number of cards. */
export function countOf(typed: string): number | null {
  const text = typed.trim()
  if (text === '') return 0
  if (!/^\d+$/.test(text)) return null
  const count = Number(text)
  return count <= MOST_CARDS ? count : null
}

/** What to make from the numbers typed for each kind, or null while one of them is no number. */
export function cardOrder(kinds: readonly CardKind[], typed: Readonly<Record<string, string>>): CardOrder[] | null {
  const counted = kinds.map((kind) => ({ kind, count: countOf(typed[kind.key] ?? '') }))
  const order: CardOrder[] = []
  for (const { kind, count } of counted) {
    if (count === null) return null
    if (count > 0) order.push({ role: kind.role, group: kind.group, unit: kind.unit, count })
  }
  return order
}

/** The cards page by page. */
export function pagesOf<T>(cards: readonly T[]): T[][] {
  const pages: T[][] = []
  for (let at = 0; at < cards.length; at += CARDS_A_PAGE) pages.push(cards.slice(at, at + CARDS_A_PAGE))
  return pages
}

/** An address as one types it: without the scheme that every browser adds by itself. */
export const typedAddress = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/$/, '')

type Taken = Pick<SeatView, 'role' | 'group' | 'unit' | 'setAside' | 'withdrawn'>

/**
 * How many cards the set-up lets expect: of each group of which everyone is heard, those who have no seat yet, shared out so that its
 * units grow alike. A sample has no number to reach and stays empty.
 */
export function expectedCards(groups: readonly GroupSetting[], units: readonly Unit[], seats: readonly Taken[]): Record<string, string> {
  const typed: Record<string, string> = {}
  const taken = seats.filter(({ role, setAside, withdrawn }) => (role === 'participant' || role === 'listening') && !setAside && !withdrawn)
  for (const { group, people } of groups) {
    if (people === null) continue
    const here = taken.filter((seat) => seat.group === group)
    const kinds = cardKinds(units.filter((unit) => unit.group === group)).filter((kind) => kind.group === group)
    // Where a group has units, a card is for one of them.
    const rooms = kinds
      .filter((kind) => kind.unit !== null || kinds.length === 1)
      .map((kind) => ({ key: kind.key, full: here.filter((seat) => seat.unit === kind.unit).length, more: 0 }))
    const most = Math.min(people - here.length, MOST_CARDS * rooms.length)
    for (let card = 0; card < most; card += 1) {
      const next = rooms.reduce((least, room) => (room.full + room.more < least.full + least.more ? room : least))
      next.more += 1
    }
    for (const { key, more } of rooms) if (more > 0) typed[key] = String(Math.min(MOST_CARDS, more))
  }
  return typed
}

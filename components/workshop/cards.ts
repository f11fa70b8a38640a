import type { SeatRole } from '#server/domain/seats.ts'
import { type Group, type GroupSetting, groups, type Unit } from '#server/domain/stakeholders.ts'

/** A kind of card that can be printed: for a group, for one of its units, or for somebody outside the triad. */
export type CardKind = {
  key: string
  role: Extract<SeatRole, 'participant' | 'observer' | 'helper'>
  group: Group | null
  unit: string | null
}
export type CardOrder = Omit<CardKind, 'key'> & { count: number }

/** Two columns of four on an A4 page. */
export const CARDS_A_PAGE = 8
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

/** How many cards the set-up lets expect: everyone of a group, shared out over its units as evenly as whole people allow. */
export function expectedCards(groups: readonly GroupSetting[], units: readonly Unit[]): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const { group, people } of groups) {
    if (people === null) continue
    const keys = cardKinds(units).filter(
      (kind) => kind.group === group && (kind.unit !== null || !units.some((unit) => unit.group === group)),
    )
    keys.forEach((kind, place) => {
      typed[kind.key] = String(Math.min(MOST_CARDS, Math.floor((people + keys.length - 1 - place) / keys.length)))
    })
  }
  return typed
}

import type { Api } from '#server/api/api.ts'
import type { Caller } from '#server/api/caller.ts'
import type { Patch } from '#server/domain/sheet.ts'
import type { Group, Unit } from '#server/domain/stakeholders.ts'

/** Twelve officials in three units of four. */
export const units: Unit[] = [
  { id: 'procurement', group: 'official', name: 'Procurement' },
  { id: 'it', group: 'official', name: 'IT' },
  { id: 'innovation', group: 'official', name: 'Innovation office' },
]

/** A person of the demonstration: a place in a group, never a name. */
export type Person = { group: Group; place: number; unit: string | null }

const several = (group: Group, count: number, unit: (place: number) => string | null): Person[] =>
  Array.from({ length: count }, (_, place) => ({ group, place, unit: unit(place) }))

/** Everybody: 12 officials, 3 vendors, 24 residents. */
export const people: Person[] = [
  ...several('official', 12, (place) => units[Math.floor(place / 4)]?.id ?? null),
  ...several('vendor', 3, () => null),
  ...several('resident', 24, () => null),
]

/** Joins with the code as a phone does, and comes back as that phone. Vendors agree to stand on the record. */
export async function joinAs(api: Api, person: Person, code: string): Promise<Caller> {
  let cookies = ''
  const setCookie = (line: string): void => {
    cookies = line.split(';')[0] ?? ''
  }
  const onRecord = person.group === 'vendor' ? true : null
  await api
    .caller({ headers: {}, setCookie })
    .participant.join({ code, group: person.group, unit: person.unit, noticeRead: true, onRecord })
  return api.caller({ headers: { cookie: cookies } })
}

/** Saves a person's answers, as many at a time as a phone sends. */
export async function saveAll(phone: Caller, workshop: string, patches: Patch[]): Promise<void> {
  const { seat, round } = await phone.sheet.mine({ workshop })
  await phone.sheet.save({ workshop, seat: seat.id, round, v: 1, patches })
}

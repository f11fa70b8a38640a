import type { Row } from '#db/schema/tables.ts'
import type { Reader, Writer } from '#db/store.ts'

export type City = Row<'city'>

/** The city's settings; null before the first start has made them. */
export async function city(db: Reader): Promise<City | null> {
  const [found] = await db.select().from(db.t.city)
  return found ?? null
}

/** Makes the settings, or takes the place of those that are there. */
export async function saveCity(db: Writer, settings: Omit<City, 'id'>): Promise<void> {
  const { city } = db.t
  await db
    .insert(city)
    .values({ ...settings, id: 'city' })
    .onConflictDoUpdate({ target: city.id, set: settings })
}

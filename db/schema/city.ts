import type { Words } from '#db/columns.ts'

/** The city's settings: one row, named 'city'. */
export const cityTable = (c: Words) =>
  c.table('city', {
    id: c.text<'city'>('id').primaryKey(),
    name: c.text('name').notNull(),
    timeZone: c.text('time_zone').notNull(),
    languages: c.json<string[]>('languages').notNull(),
    retentionDays: c.integer('retention_days').notNull(),
    sender: c.text('sender').notNull(),
    demonstration: c.yesNo('demonstration').notNull(),
    createdAt: c.moment('created_at').notNull(),
  })

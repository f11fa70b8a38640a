import { defineConfig } from 'drizzle-kit'

// `npx drizzle-kit generate --config db/drizzle.sqlite.config.ts --name <what-changes>`, for both stores, after a change to db/schema.
export default defineConfig({ dialect: 'sqlite', schema: './db/schema/sqlite.ts', out: './db/migrations/sqlite' })

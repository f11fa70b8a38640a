import { defineConfig } from 'drizzle-kit'

// `npx drizzle-kit generate --config db/drizzle.postgres.config.ts --name <what-changes>`, for both stores, after a change to db/schema.
export default defineConfig({ dialect: 'postgresql', schema: './db/schema/postgres.ts', out: './db/migrations/postgres' })

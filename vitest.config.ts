import { defineConfig } from 'vitest/config'

// Browser journeys in e2e/ belong to Playwright, so the folders with unit tests are named one by one.
const folders = ['app', 'bench', 'components', 'db', 'scripts', 'server']

export default defineConfig({
  test: {
    include: folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`),
    environment: 'node',
    // One PostgreSQL a run, started when the first test asks for it.
    globalSetup: ['db/testing/postgres-on-demand.ts'],
    // A real PostgreSQL takes some seconds to make on a slow machine.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})

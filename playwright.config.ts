import { defineConfig, devices } from '@playwright/test'

// The launcher finds or installs a browser and says where; without it, Playwright looks for its own.
const executablePath = process.env.PLAYWRIGHT_CHROMIUM

// No `webServer`: each journey starts a server of its own, with a data folder of its own (e2e/fixtures).
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  workers: 2,
  fullyParallel: false,
  // A test that passes the second time has still shown a fault.
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    trace: 'off',
    screenshot: 'off',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    launchOptions: executablePath ? { executablePath } : {},
  },
})

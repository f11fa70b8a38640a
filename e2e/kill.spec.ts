import { expect, test } from '@playwright/test'
import { killAgainAndAgain } from '#e2e/fixtures/kill.ts'

const KILLS = 20

test('every answer that was acknowledged survives a server killed at twenty random moments, and none is there twice', async () => {
  test.setTimeout(300_000)
  const report = await killAgainAndAgain(KILLS)
  expect(report.lost).toEqual([])
  expect(report.twice).toEqual([])
  expect(report.kills).toBe(KILLS)
  expect(report.acknowledged).toBeGreaterThan(200)
  expect(report.refused).toBeGreaterThan(0)
  expect(report.closes).toBeGreaterThan(0)
})

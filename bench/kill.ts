import { printTable } from '#bench/table.ts'
import { killAgainAndAgain } from '#e2e/fixtures/kill.ts'

const KILLS = 200

/** The kill test of the journeys, ten times as long; `npm run bench -- kill 50` kills fifty times. */
export async function run(times = KILLS): Promise<void> {
  const report = await killAgainAndAgain(times)
  printTable(
    'SIGKILL at random moments, 50 connections, refused writes and closes in the stream',
    ['kills', 'acknowledged', 'refused', 'closes', 'lost', 'twice'],
    [[report.kills, report.acknowledged, report.refused, report.closes, report.lost.length, report.twice.length]],
    [...report.lost, ...report.twice].slice(0, 10),
  )
}

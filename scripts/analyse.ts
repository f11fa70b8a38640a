import { readFileSync } from 'node:fs'
import { runCases } from '#scripts/analyse/cases.ts'
import { type Options, readOptions, usage } from '#scripts/analyse/options.ts'
import { placeOf } from '#scripts/analyse/place.ts'
import { printed } from '#scripts/analyse/report.ts'
import { readScores } from '#scripts/analyse/scores.ts'
import { stagesOf } from '#scripts/analyse/stages.ts'
import { Unusable } from '#scripts/analyse/unusable.ts'
import { project } from '#server/domain/analysis/project.ts'

// Whoever reads only the beginning (`| head`) has what they wanted.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })

/**
 * `npm run -s analyse -- scores.csv`: the findings of a table of scores, without a server or a database. Nothing but the result goes
 * to standard output; what could not be read is listed on standard error. Ends with 2 when the table cannot be used.
 */
try {
  const options = readOptions(process.argv.slice(2))
  process.stdout.write(options.help ? usage : options.cases === null ? analysed(options) : runCases(fileNamed(options.cases)))
} catch (error) {
  if (!(error instanceof Unusable)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

function analysed(options: Options): string {
  const { scale, stage, seed, resamples } = options
  const read = readScores(fileNamed(options.file ?? ''), options)
  if (read.refused.length > 0) {
    const lines = read.refused.map(({ line, reason }) => `  line ${line}: ${reason}`)
    process.stderr.write(`${lines.length === 1 ? '1 line' : `${lines.length} lines`} could not be read:\n${lines.join('\n')}\n`)
  }
  if (read.unusable !== null) throw new Unusable(read.unusable)
  const factors = read.factors.map(({ id, stages }) => ({ id, stages: stages ?? stagesOf(id) }))
  const asked = { ...scale, axes: read.axes, groups: read.groups, stage, factors, seed, resamples }
  const result = project({ ...asked, rows: read.rows })
  return options.json ? `${JSON.stringify(result, null, 2)}\n` : printed(result, asked)
}

function fileNamed(name: string): Uint8Array {
  try {
    return readFileSync(placeOf(name))
  } catch (error) {
    throw new Unusable(`${name} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

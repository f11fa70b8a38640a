import { parseArgs } from 'node:util'
import { everyonePlans, fromEveryone, fromSamples, type Outcome, samplePlans, simulate } from '#scripts/evaluate/classes.ts'
import { apart, asWritten, written } from '#scripts/evaluate/compare.ts'
import { simulateIndex } from '#scripts/evaluate/index-truth.ts'
import {
  type ClassRow,
  everyone,
  everyoneTruths,
  type IndexRow,
  indexOfEveryone,
  indexOfSamples,
  samples,
  sampleTruths,
} from '#scripts/evaluate/specification.ts'
import { simulateSilence } from '#scripts/evaluate/voices.ts'
import { textTable } from '#scripts/text-table.ts'

/**
 * `npm run evaluate`: workshops with a planted truth, sent through the functions that the product uses, beside the tables of the
 * specification. `--quick` for a look, `--full` for as many repetitions as the specification has, `--seed` for another chance.
 */
const { values } = parseArgs({ options: { quick: { type: 'boolean' }, full: { type: 'boolean' }, seed: { type: 'string' } } })
const seed = Number(values.seed ?? 1)
const repetitions = values.quick ? 300 : values.full ? 20_000 : 4000
const indexRepetitions = values.quick ? 20 : values.full ? 600 : 150
/** Of some 130 cells compared, not one should lie this many standard errors off by chance. */
const FAR = 4.5

console.log(`Planted truth, ${repetitions} workshops for each size. Per cent: aligned / gap / conflict / divided / too few to say.`)
const sampled = samples.map((row, at) => simulate(row, samplePlans, fromSamples, repetitions, seed + at))
const known = everyone.map((row, at) => simulate(row, everyonePlans, fromEveryone, repetitions, seed + 100 + at))
const far = [...classTables('Samples', samples, sampleTruths, sampled), ...classTables('Everyone', everyone, everyoneTruths, known)]
intervals()
mistakes([...samples, ...everyone], [...sampled, ...known])
silences()
indexTable('The index of samples', indexOfSamples)
indexTable('The index where everyone of a group is known', indexOfEveryone)

const cells = samples.length * sampleTruths.length + everyone.length * everyoneTruths.length
console.log(`\n${cells - far.length} of ${cells} cells agree with the specification within the noise of both simulations.`)
for (const cell of far) console.log(`  far off: ${cell}`)
if (far.length > 0) process.exitCode = 1

/** Two lines a size: ours, and the specification's below. Answers the cells that are too far off. */
function classTables(title: string, rows: readonly ClassRow[], truths: readonly string[], outcomes: readonly Outcome[][]): string[] {
  const lines = rows.flatMap(({ name, cells: theirs }, at) => [
    [name, ...(outcomes[at] ?? []).map(asWritten)],
    ['  specification', ...theirs],
  ])
  printTable(title, ['sizes', ...truths], lines)
  return rows.flatMap(({ name, cells: theirs }, at) =>
    (outcomes[at] ?? []).flatMap((outcome, truth) => {
      const cell = theirs[truth] ?? ''
      return apart(outcome, cell, repetitions) > FAR ? [`${name}, ${truths[truth]}: ${asWritten(outcome)}, not ${cell}`] : []
    }),
  )
}

function intervals(): void {
  const rows = everyone.map(({ name, coverage, halfWidth }, at) => {
    const oneTop = (known[at] ?? []).slice(0, 5)
    const covered = oneTop.map((each) => 100 * each.covered)
    const width = oneTop.reduce((sum, each) => sum + each.halfWidth, 0) / oneTop.length
    return [
      name,
      `${Math.min(...covered).toFixed(0)}-${Math.max(...covered).toFixed(0)}%`,
      coverage,
      width.toFixed(2),
      halfWidth.toFixed(2),
    ]
  })
  printTable('Everyone: the 95 % interval', ['sizes', 'coverage', 'specification', 'half-width', 'specification'], rows)
}

/** The two mistakes that matter, per size: a conflict where there is none, and none seen where there is one. */
function mistakes(rows: readonly ClassRow[], outcomes: readonly Outcome[][]): void {
  const share = (row: number, truth: number, of: readonly number[]) => {
    const { aligned = 0, gap = 0, conflict = 0, divided = 0, 'too few': few = 0 } = outcomes[row]?.[truth]?.shares ?? {}
    const ours = [aligned, gap, conflict, divided, few].map((each) => 100 * each)
    const theirs = written(rows[row]?.cells[truth] ?? '')
    const sum = (parts: readonly number[]) => of.reduce((total, at) => total + (parts[at] ?? 0), 0)
    return `${sum(ours).toFixed(1)} (${sum(theirs).toFixed(1)})`
  }
  const [GAP, CONFLICT, DIVIDED, ALIGNED, FEW] = [1, 2, 3, 0, 4]
  const [SAME, ONE, TWO, THREE, FOUR, , BOTH] = [0, 1, 2, 3, 4, 5, 6]
  printTable(
    'Mistakes, per cent (the specification in brackets)',
    [
      'sizes',
      'false conflict, same',
      'false conflict, 1 apart',
      'false gap, same',
      'aligned at 2 apart',
      'difference missed at 3',
      'conflict missed at 4',
      'split missed',
    ],
    rows.map(({ name }, row) => [
      name,
      share(row, SAME, [CONFLICT]),
      share(row, ONE, [CONFLICT]),
      share(row, SAME, [GAP]),
      share(row, TWO, [ALIGNED]),
      share(row, THREE, [ALIGNED, FEW]),
      share(row, FOUR, [ALIGNED, GAP, DIVIDED, FEW]),
      share(row, BOTH, [ALIGNED, GAP, CONFLICT, FEW]),
    ]),
  )
}

function silences(): void {
  const rows = [2, 1, 0].flatMap((vendors) =>
    [0, 4].map((points) => {
      const { aligned, tooFew, conflict, index, partial } = simulateSilence(vendors, points, Math.ceil(repetitions / 20), seed + 300)
      const percent = (share: number) => (100 * share).toFixed(1)
      return [`${vendors} of 2`, points, percent(aligned), percent(tooFew), percent(conflict), percent(index), percent(partial)]
    }),
  )
  printTable(
    'A missing voice: 6 of 6 officials, vendors with a minimum of 2, 40 residents; per cent',
    ['vendors', 'residents apart', 'aligned', 'too few', 'conflict', 'index of three', 'index of two'],
    rows,
  )
}

function indexTable(title: string, rows: readonly IndexRow[]): void {
  printTable(
    `${title} (${indexRepetitions} workshops of 22 items, 400 resamples; the specification in brackets)`,
    ['n of N', 'tau', 'true index', 'bias', 'coverage', 'mean width'],
    rows.map((row, at) => {
      const { truth, bias, coverage, width } = simulateIndex(row, indexRepetitions, 400, seed + 400 + at)
      const name = row.groups.map(({ n, of }) => (of === null ? n : `${n} of ${of}`)).join(', ')
      return [
        name,
        row.tau,
        `${truth.toFixed(1)} (${row.truth})`,
        `${(Math.round(10 * bias) / 10 + 0).toFixed(1)} (${row.bias})`,
        `${coverage.toFixed(0)}% (${row.coverage}%)`,
        `${width.toFixed(1)} (${row.width})`,
      ]
    }),
  )
}

function printTable(title: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  console.log(`\n${title}\n${textTable(head, rows)}`)
}

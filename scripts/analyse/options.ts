import { parseArgs } from 'node:util'
import { Unusable } from '#scripts/analyse/unusable.ts'
import { usualResampling } from '#server/domain/analysis/alignment.ts'
import { stages } from '#server/domain/project.ts'
import type { Scale } from '#server/domain/scale.ts'

export type Options = {
  file: string | null
  /** A file of cases to compute instead of a table. */
  cases: string | null
  help: boolean
  json: boolean
  scale: Scale
  /** In the order of the pairs, with N or null for a sample; null where the table's own groups are taken. */
  groups: { id: string; of: number | null }[] | null
  /** The least number of people from which a group is heard; '' is for all groups. */
  minimums: Map<string, number>
  stage: string | null
  project: string | null
  round: string | null
  seed: number
  resamples: number
}

export const usage = `npm run -s analyse -- scores.csv [options]
  --groups 'official=6,vendor=2,resident=sample'   who is everyone (N people) and who a sample; default: all groups, samples
  --minimum 'resident=3'       from how many people on a group is heard; default 1
  --scale 1-9                  whole numbers, 2 to 11 points; default 1-9
  --json | --table             the whole result, or tables to read (default)
  --stage pilot                ${stages.join(', ')}; default none
  --project NAME, --round NAME where the table holds several
  --seed 1, --resamples 2000   of the interval of the alignment index
npm run -s analyse -- --cases cases.json           computes the cases of a file in the shape of the reference values
The table: participant, group, unit, project, round, factor, importance, readiness, reason; one row a person and factor, or one row
a person with a column for each factor and axis ('trust importance', 'trust readiness'); UTF-8, comma or semicolon. '-' reads standard input.
`

export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parsed(args)
  const file = positionals[0] ?? null
  const help = values.help ?? false
  if (!help && file === null && values.cases === undefined) throw new Unusable(`Which table?\n\n${usage}`)
  if (positionals.length > 1) throw new Unusable(`One table at a time, not ${positionals.join(', ')}.`)
  if (values.json && values.table) throw new Unusable('Either --json or --table.')
  const groups = values.groups === undefined ? null : groupsIn(values.groups)
  return {
    file,
    cases: values.cases ?? null,
    help,
    json: values.json ?? false,
    scale: scaleIn(values.scale ?? '1-9'),
    groups,
    minimums: minimumsIn(values.minimum ?? ''),
    stage: values.stage === undefined ? null : stageIn(values.stage),
    project: values.project ?? null,
    round: values.round ?? null,
    seed: values.seed === undefined ? usualResampling.seed : wholeNumber('--seed', values.seed, 0, 2 ** 32 - 1),
    resamples: values.resamples === undefined ? usualResampling.resamples : wholeNumber('--resamples', values.resamples, 0, MOST_RESAMPLES),
  }
}

const MOST_RESAMPLES = 1_000_000
const MOST_PEOPLE = 1_000_000_000
const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: withScaleBelowZero(args),
      allowPositionals: true,
      options: {
        groups: text,
        minimum: text,
        scale: text,
        stage: text,
        project: text,
        round: text,
        seed: text,
        resamples: text,
        cases: text,
        json: flag,
        table: flag,
        help: { ...flag, short: 'h' },
      },
    })
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : error}\n\n${usage}`)
  }
}

/** A scale may begin below zero: `--scale -3-3` means `--scale=-3-3`, and not an option of its own. */
const withScaleBelowZero = (args: readonly string[]): string[] =>
  args.flatMap((each, at) => {
    if (args[at - 1] === '--scale' && /^-\d/.test(each)) return []
    return each === '--scale' && /^-\d/.test(args[at + 1] ?? '') ? [`--scale=${args[at + 1]}`] : [each]
  })

function scaleIn(typed: string): Scale {
  const [, min, max] = /^\s*([-−]?\d+)\s*(?:-|–|\.\.)\s*([-−]?\d+)\s*$/.exec(typed) ?? []
  const scale = { min: Number(min?.replace('−', '-')), max: Number(max?.replace('−', '-')) }
  if (!(scale.max - scale.min >= 1 && scale.max - scale.min <= 10))
    throw new Unusable(`--scale ${typed}: a scale has 2 to 11 whole numbers and is written from-to, as in 1-9.`)
  return scale
}

function groupsIn(typed: string): { id: string; of: number | null }[] {
  const groups = partsOf(typed).map(([id, of]) => ({
    id,
    of: of === '' || of === 'sample' ? null : wholeNumber(`--groups ${id}`, of, 1, MOST_PEOPLE),
  }))
  if (groups.length < 2 || groups.length > 3) throw new Unusable(`--groups ${typed}: two or three groups are compared.`)
  if (new Set(groups.map(({ id }) => id)).size < groups.length) throw new Unusable(`--groups ${typed}: a group is named twice.`)
  return groups
}

const minimumsIn = (typed: string): Map<string, number> =>
  new Map(
    partsOf(typed).map(([id, least]) =>
      least === '' ? ['', wholeNumber('--minimum', id, 1, MOST_PEOPLE)] : [id, wholeNumber(`--minimum ${id}`, least, 1, MOST_PEOPLE)],
    ),
  )

/** 'official=6, vendor=2' as pairs; a name may hold '=' itself. */
function partsOf(typed: string): [id: string, value: string][] {
  return typed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.lastIndexOf('=')
      return at < 0 ? [part, ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()]
    })
}

function stageIn(typed: string): string | null {
  if (typed === 'none') return null
  const known: readonly string[] = stages
  if (!known.includes(typed)) throw new Unusable(`--stage ${typed}: the stages are ${stages.join(', ')}.`)
  return typed
}

function wholeNumber(what: string, typed: string, least: number, most: number): number {
  const value = /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN
  if (!(value >= least && value <= most)) throw new Unusable(`${what}: '${typed}' is not a whole number from ${least} to ${most}.`)
  return value
}

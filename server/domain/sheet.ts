import { refuse } from '#server/domain/errors.ts'
import { type Axis, onScale, type Scale } from '#server/domain/scale.ts'
import { FIRST_SITTING } from '#server/domain/seats.ts'

/** What a participant thinks should happen next to the project. 'Keep testing as well' may stand beside the first three. */
export const paths = ['roll-out', 'expand', 'replicate', 'keep-testing', 'stop'] as const
export type Path = (typeof paths)[number]
const GROWING: readonly Path[] = ['roll-out', 'expand', 'replicate']

/** 'I can't say' on a sheet. `null` is 'not yet'. */
export const CANT_SAY = 0
export type Score = number | null

/** One participant's scores of one project in one round; arrays in the order of the round's factors. */
export type Sheet = {
  importance: Score[]
  /** Null where the workshop asks importance alone. */
  readiness: Score[] | null
  path: Path | null
  alsoTesting: boolean
  topFive: string[]
  done: boolean
  /** When each part was given (epoch milliseconds by the server's clock), so that the later answer of two devices wins. Erased at the close. */
  stamps: Record<string, number>
  /** Which later sitting of the seat (domain/seats.ts) gave a part. */
  sittings: Record<string, string>
}

/** What the round asks of a sheet. */
export type Asked = { factorIds: readonly string[]; projectIds: readonly string[]; scale: Scale; axes: readonly Axis[]; topFive: boolean }

type Stamped = {
  /** Made by the device, the same at each repeat: a repeat changes nothing. */
  key: string
  /** When it was given, epoch milliseconds by the server's clock as the device knows it. */
  at: number
  project: string
}
/** A factor's whole answer: both axes and the reason as they stand on the device. */
export type FactorPatch = Stamped & { kind: 'factor'; factor: string; importance: Score; readiness: Score; reason: string | null }
export type Patch =
  | FactorPatch
  | (Stamped & { kind: 'path'; path: Path | null; alsoTesting: boolean })
  | (Stamped & { kind: 'top-five'; topFive: string[] })
  | (Stamped & { kind: 'done'; done: boolean })

export const REASON_LENGTH = 500
const TOP_FIVE = 5

export const emptySheet = (asked: Asked): Sheet => ({
  importance: asked.factorIds.map(() => null),
  readiness: asked.axes.includes('readiness') ? asked.factorIds.map(() => null) : null,
  path: null,
  alsoTesting: false,
  topFive: [],
  done: false,
  stamps: {},
  sittings: {},
})

/** The part of a sheet that a patch speaks of. */
export const partOf = (patch: Patch): string => (patch.kind === 'factor' ? patch.factor : `#${patch.kind}`)

/** Refuses a patch whole: a factor or project that is not asked, a value that the scale does not have, too many picks. */
export function checkPatch(patch: Patch, asked: Asked): void {
  if (!asked.projectIds.includes(patch.project)) refuse('not-in-round', { part: 'project' })
  if (patch.kind === 'factor') checkFactor(patch, asked)
  if (patch.kind === 'top-five') checkTopFive(patch.topFive, asked)
  if (patch.kind === 'path' && patch.alsoTesting && !(patch.path !== null && GROWING.includes(patch.path)))
    refuse('invalid', { why: 'also-testing' }, 'alsoTesting')
}

function checkFactor(patch: FactorPatch, asked: Asked): void {
  if (!asked.factorIds.includes(patch.factor)) refuse('not-in-round', { part: 'factor' })
  for (const axis of ['importance', 'readiness'] as const) {
    const value = patch[axis]
    if (value === null) continue
    if (!asked.axes.includes(axis)) refuse('not-in-round', { part: axis })
    if (value !== CANT_SAY && !onScale(value, asked.scale)) refuse('off-scale', { min: asked.scale.min, max: asked.scale.max }, axis)
  }
  if (patch.reason !== null && patch.reason.length > REASON_LENGTH) refuse('invalid', { why: 'too-long', most: REASON_LENGTH }, 'reason')
}

function checkTopFive(picked: readonly string[], asked: Asked): void {
  if (!asked.topFive) refuse('not-in-round', { part: 'top-five' })
  if (picked.length > TOP_FIVE || new Set(picked).size !== picked.length) refuse('invalid', { why: 'top-five' }, 'topFive')
  if (picked.some((id) => !asked.factorIds.includes(id))) refuse('not-in-round', { part: 'factor' })
}

const sittingOf = (sheet: Sheet, part: string): string => sheet.sittings[part] ?? FIRST_SITTING

/**
 * The sheet after a checked patch. An answer that is older than what stands there (another device was later) changes nothing:
 * `kept` is then false. Between two sittings what comes last stands: 'older' would tell one what the other has answered. A device
 * whose clock runs ahead is brought back to `now`.
 */
export function applyPatch(
  sheet: Sheet,
  patch: Patch,
  asked: Asked,
  now: number,
  sitting = FIRST_SITTING,
): { sheet: Sheet; kept: boolean } {
  const at = Math.max(0, Math.min(patch.at, now))
  const part = partOf(patch)
  // The server's own clock may have been put back: nothing that stands there is later than now.
  if (sittingOf(sheet, part) === sitting && at < Math.min(sheet.stamps[part] ?? 0, now)) return { sheet, kept: false }
  const { [part]: _, ...others } = sheet.sittings
  const sittings = sitting === FIRST_SITTING ? others : { ...others, [part]: sitting }
  const stamped = { ...sheet, stamps: { ...sheet.stamps, [part]: at }, sittings }
  if (patch.kind === 'path') return { sheet: { ...stamped, path: patch.path, alsoTesting: patch.alsoTesting }, kept: true }
  if (patch.kind === 'top-five') return { sheet: { ...stamped, topFive: [...patch.topFive] }, kept: true }
  if (patch.kind === 'done') return { sheet: { ...stamped, done: patch.done }, kept: true }
  const place = asked.factorIds.indexOf(patch.factor)
  return {
    sheet: {
      ...stamped,
      importance: sheet.importance.with(place, patch.importance),
      readiness: sheet.readiness === null ? null : sheet.readiness.with(place, patch.readiness),
    },
    kept: true,
  }
}

type Written = { sheet: Sheet; reasons: Record<string, string> }
/**
 * As much of a sheet as a sitting is shown: what was answered in it. The rest counts, unseen: whoever made a seat's link or card
 * could sit down with it as well, and may not learn by it what somebody else scored.
 */
export function shownIn(sitting: string, { sheet, reasons }: Written, asked: Asked): Written {
  const here = (part: string): boolean => sittingOf(sheet, part) === sitting
  const shown = (scores: Score[]): Score[] => scores.map((score, place) => (here(asked.factorIds[place] ?? '') ? score : null))
  const own = <Value>(parts: Record<string, Value>) => Object.fromEntries(Object.entries(parts).filter(([part]) => here(part)))
  return {
    sheet: {
      importance: shown(sheet.importance),
      readiness: sheet.readiness === null ? null : shown(sheet.readiness),
      path: here('#path') ? sheet.path : null,
      alsoTesting: here('#path') && sheet.alsoTesting,
      topFive: here('#top-five') ? sheet.topFive : [],
      done: here('#done') && sheet.done,
      stamps: own(sheet.stamps),
      sittings: {},
    },
    reasons: own(reasons),
  }
}

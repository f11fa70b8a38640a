import type { Role } from '#server/domain/access.ts'
import type { Classification, PairClass } from '#server/domain/analysis/classify-pair.ts'
import type { Findings } from '#server/domain/analysis/findings.ts'
import type { Stance } from '#server/domain/analysis/stance.ts'
import type { AxisWords } from '#server/domain/framework.ts'
import type { Domain, Stage } from '#server/domain/project.ts'
import type { GroupInFile, UnitsInFile } from '#server/domain/rows.ts'
import type { Axis, Scale } from '#server/domain/scale.ts'
import type { Path } from '#server/domain/sheet.ts'
import type { VerdictBefore } from '#server/domain/shown.ts'
import type { Group, Showing, Standing } from '#server/domain/stakeholders.ts'

/**
 * What a reveal froze of one project: the only thing that wall, phones, console and report read. It holds no row of anybody: counts,
 * and what follows from counts. Points are of the workshop's scale, moments epoch milliseconds.
 */
export type RoundResult = {
  /** 1 at the reveal; a later one only withholds more. */
  version: number
  round: number
  at: number
  workshop: { id: string; title: string }
  project: { id: string; name: string; summary: string; domain: Domain; stage: Stage; stageSince: string | null }
  framework: { id: string; version: number; name: string; axes: Record<Axis, AxisWords>; themes: { id: string; name: string }[] }
  scale: Scale
  axes: Axis[]
  groups: Record<Group, GroupShown>
  /** In the framework's order. */
  factors: FactorResult[]
  /** Ids of the factors, in order of talk. */
  order: string[]
  relationships: RelationshipResult[]
  /** The index of all three groups; null where a voice is missing. `partial` then is the only pair that can be said. */
  index: Span & { index: number | null; partial: (Span & { groups: string[]; index: number | null }) | null }
  /** Typically so many points apart, with its interval; null where the index is. */
  typical: Typical | null
  /** What pulls the index down most, largest first; null where nothing does. */
  pulls: { factor: string; axis: Axis; share: number }[] | null
  /** The share of each relationship in that, in the order of `relationships`. A result that was frozen earlier has none. */
  pullsByPair?: { a: Group; b: Group; share: number }[] | null
  /** Units of city hall, each two of them; empty where too few people stand behind any. */
  units: UnitResult[]
  /** Names and counts of the units that are shown, 'other' among them. */
  unitsShown: { id: string; name: string | null; people: number }[]
  paths: Record<Group, PathCounts | null>
  topFive: Record<Group, TopFive[] | null>
}

export type Span = { lower: number | null; upper: number | null }
export type Typical = { distance: number; lower: number; upper: number }

/** A group as far as it may be shown. `scored` is told only of a group that is shown. */
export type GroupShown = {
  standing: Standing
  /** N of a group that is everyone. */
  people: number | null
  minimum: number
  /**
   * From how many people on each of its figures is shown: 1 on the record, where everybody agreed to it; else, and for a group that is
   * not shown, its minimum. Whether somebody did not agree is told to nobody: among two it would name the other.
   */
  least: number
  state: 'shown' | 'sealed' | 'nobody'
  scored: number | null
  /** How the seats that scored came in; counts of people, of a shown group only, and only where too few stand behind none of them. */
  came: { code: number; card: number; invitation: number; helper: number } | null
}

export type Voice = { n: number; mean: number | null; stance: Stance | null } & Span
export type NeedResult = { n: number; mean: number | null; quadrant: string | null; certain: boolean | null } & Span
export type PairOnAxis = Classification & { steady: boolean | null }

export type FactorResult = {
  id: string
  name: string
  definition: string
  dimension: string
  low: string
  high: string
  theme: string
  moves: string[]
  /** The framework ties the factor to the project's stage; whether the source or we say so. */
  stageMarked: boolean
  stagesFrom: 'source' | 'reading'
  /** Counts from the lowest to the highest point; null without a voice. */
  histograms: Record<Group, Record<Axis, number[] | null>>
  /** How many said 'I can't say'; null without a voice. */
  cantSay: Record<Group, Record<Axis, number | null>>
  groups: Record<Group, { importance: Voice | null; readiness: Voice | null; need: NeedResult | null }>
  pairs: {
    a: Group
    b: Group
    importance: PairOnAxis | null
    readiness: PairOnAxis | null
    kind: Findings['kind']
    level: Findings['level']
  }[]
} & Omit<Findings, 'pairs'>

type Counts = Record<PairClass, number>
export type RelationshipResult = {
  a: Group
  b: Group
  importance: Counts | null
  readiness: Counts | null
  sharpest: { factor: string; axis: Axis; class: 'gap' | 'conflict'; difference: number }[]
  index: number | null
  typical: Typical | null
} & Span
export type UnitResult = {
  a: string
  b: string
  importance: Counts | null
  readiness: Counts | null
  sharpest: RelationshipResult['sharpest']
}

export type PathCounts = { answered: number; alsoTesting: number; counts: Record<Path, number> }
/** Share of those who picked, 0 to 1, with its Wilson interval. */
export type TopFive = { factor: string; picked: number; share: number; lower: number; upper: number }

/** Reasons of one factor, as they may be read: without author, unit or time, in an order that says nothing. */
export type Reasons = Record<Group | 'observer', { id: string; text: string; hidden: boolean }[]>

/** What the report of a project is made from: the frozen result, and the reasons that are not hidden, by factor. */
export type Report = { result: RoundResult; reasons: Record<string, Reasons> }

/** What the file of a project's scores holds, for whoever takes it. */
export type FileOfScores = {
  project: { id: string; name: string }
  round: number
  /** What the file, and the command, call each factor, and what people read. */
  factors: { id: string; name: string }[]
  groups: Record<Group, { state: GroupInFile; people: number; least: number }>
  units: UnitsInFile
  /** Finds in the file what the report says, as far as it holds the groups. */
  command: string
}
/** Which edition of a report holds, and in which role it is read: as long as both stay, so does the page. */
export type ReportEdition = { round: string; project: string; version: number; words: number; reader: Role }

/** A participant's own scores of a project, factor by factor, for 'you' in the pictures of the own phone: null without a score. */
export type MyScores = { importance: Record<string, number | null>; readiness: Record<string, number | null> | null }

/**
 * What a reveal will show, project by project: known before it from who gave a score at all, never from a score. For facilitators, who
 * see at each seat whether it stands on the record; what is frozen says of a sealed group only that too few of it are counted.
 */
export type BeforeReveal = {
  project: string
  name: string
  /** `minimum` is the group's; where the verdict is open, from how many who scored on it will be shown. */
  groups: Record<Group, Pick<VerdictBefore, 'state' | 'why'> & Pick<GroupShown, 'minimum'> & { showing: Showing }>
}[]

import { adjustP } from './adjust-p.ts'
import { agreementA } from './agreement-a.ts'
import { alignmentIndex } from './alignment-index.ts'
import { classifyPair } from './classify-pair.ts'
import { cliffsDelta } from './cliffs-delta.ts'
import { consensus } from './consensus.ts'
import { coreConsensus } from './core-consensus.ts'
import { describe } from './describe.ts'
import { difference } from './difference.ts'
import { dropout } from './dropout.ts'
import { findings } from './findings.ts'
import { kendallW } from './kendall-w.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { kruskalWallis } from './kruskal-wallis.ts'
import { mannWhitney } from './mann-whitney.ts'
import { need } from './need.ts'
import { prng } from './normals.ts'
import { project } from './project.ts'
import { ram } from './ram.ts'
import { kendallTauB, spearman } from './rank-correlation.ts'
import { relationship } from './relationship.ts'
import { roundChange } from './round-change.ts'
import { wilcoxonSignedRank } from './signed-rank.ts'
import { stance } from './stance.ts'
import { steadyPair } from './steady-pair.ts'
import { talkOrder } from './talk-order.ts'
import { wasserstein } from './wasserstein.ts'

/** Every measure of the specification under its name there, in its order: for checking them with numbers of one's own. */
export const measures = {
  describe,
  ram,
  consensus,
  agreementA,
  need,
  difference,
  cliffsDelta,
  mannWhitney,
  kruskalWallis,
  adjustP,
  wasserstein,
  coreConsensus,
  kendallW,
  kendallTauB,
  spearman,
  krippendorffAlpha,
  classifyPair,
  steadyPair,
  alignmentIndex,
  prng,
  wilcoxonSignedRank,
  roundChange,
  dropout,
  stance,
  findings,
  talkOrder,
  relationship,
  project,
}

export type MeasureName = keyof typeof measures
/** Whether the specification has a measure of this name. */
export const isMeasure = (name: string): name is MeasureName => Object.hasOwn(measures, name)

/** Runs a measure on an input that came from a file. */
export function measure(name: MeasureName, input: unknown): unknown {
  // The one place where an input's shape is taken on trust: it is the argument object of the measure, as the file says.
  const run = measures[name] as (input: unknown) => unknown
  return run(input)
}

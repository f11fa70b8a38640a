import type { ConsentWords } from '#components/scoring/consent.tsx'
import type { Group } from '#server/domain/stakeholders.ts'

/** The words of the join form, ready to be shown. */
export type JoinWords = {
  back: { title: string; seat: string; goOn: string; else: string; elseHint: string }
  group: string
  groups: Record<Group, string>
  groupHint: Record<Group, string>
  unit: Record<Group, string>
  otherUnit: Record<Group, string>
  before: string
  consent: Omit<ConsentWords, 'noHint'>
  /** What follows from a no, for each group. */
  noHint: Record<Group, string>
  late: { title: string; text: string }
  start: string
  listen: string
  starting: string
  agree: string
  agreeLate: string
  chooseGroup: string
  chooseUnit: string
  failed: string
  otherCode: string
  /** By the code of the refusal; `other` for the rest. */
  refused: Record<string, string> & { other: string }
}

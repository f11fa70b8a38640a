import type { FactorPatch, Patch, Sheet } from '#server/domain/sheet.ts'
import type { MySheets } from '#server/domain/views.ts'

type Project = MySheets['projects'][number]

/** The sheets as they stand on this phone: what came from the server, and over it what was given since, in order. */
export function withAnswers(mine: MySheets, patches: readonly Patch[]): MySheets {
  if (patches.length === 0) return mine
  return {
    ...mine,
    projects: mine.projects.map((project) => patches.filter((each) => each.project === project.id).reduce(given(mine), project)),
  }
}

const given =
  (mine: MySheets) =>
  (project: Project, patch: Patch): Project => {
    const { sheet } = project
    if (patch.kind === 'path') return { ...project, sheet: { ...sheet, path: patch.path, alsoTesting: patch.alsoTesting } }
    if (patch.kind === 'top-five') return { ...project, sheet: { ...sheet, topFive: patch.topFive } }
    if (patch.kind === 'done') return { ...project, sheet: { ...sheet, done: patch.done } }
    const place = mine.factorIds.indexOf(patch.factor)
    if (place < 0) return project
    return {
      ...project,
      sheet: { ...sheet, importance: put(sheet.importance, place, patch.importance), readiness: both(sheet, place, patch) },
      reasons: { ...project.reasons, [patch.factor]: patch.reason ?? '' },
    }
  }

const both = (sheet: Sheet, place: number, patch: FactorPatch) =>
  sheet.readiness === null ? null : put(sheet.readiness, place, patch.readiness)

// `with` is younger than some of the phones.
const put = <T>(list: readonly T[], place: number, value: T): T[] => list.map((old, at) => (at === place ? value : old))

/** What stands of one factor: the whole answer, from which the next patch is made. */
export function factorNow(mine: MySheets, project: string, factor: string): Pick<FactorPatch, 'importance' | 'readiness' | 'reason'> {
  const found = mine.projects.find(({ id }) => id === project)
  const place = mine.factorIds.indexOf(factor)
  const reason = found?.reasons[factor] ?? ''
  return {
    importance: found?.sheet.importance[place] ?? null,
    readiness: found?.sheet.readiness?.[place] ?? null,
    reason: reason === '' ? null : reason,
  }
}

const KEY_BYTES = 12

/** A key that no other answer has. `crypto.randomUUID` is missing on plain http, as in a room without internet. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES))
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('')
}

import { type Draft, readGroup, setupOf } from '#components/workshop/draft.ts'
import { type Facts, Refusal, type RefusalCode } from '#server/domain/errors.ts'
import type { FrameworkContent } from '#server/domain/framework.ts'
import { checkGroupSetting, type GroupSetting, settingOf } from '#server/domain/stakeholders.ts'
import { checkSetup, mustNotLowerMinimums, type WorkshopSetup } from '#server/domain/workshop.ts'

/** Something that cannot be saved as it stands: which field, and which words of `refusal` say what to do. */
export type Problem = { field: string; code: RefusalCode; facts: Facts }

/** Every problem of a draft by the rules that the server will use, one a field. `saved` is what scoring has opened with, if it has. */
export function problemsOf(draft: Draft, content: FrameworkContent, saved: WorkshopSetup | null): Problem[] {
  const setup = setupOf(draft)
  const found = [...inGroups(draft), ...(saved === null ? [] : tooLate(setup, saved)), ...inTheRest(setup, content)]
  const once = found.filter((problem, at) => found.findIndex((each) => each.field === problem.field) === at)
  return once.sort((one, other) => placeOf(one) - placeOf(other))
}

/** Where a field stands on the page, so that the first complaint is the topmost. */
const placeOf = ({ field }: Problem): number => PAGE.findIndex((start) => field.startsWith(start))
const PAGE = ['title', 'frameworkId', 'factorIds', 'axes', 'scale', 'minutes', 'groups', 'projects.', 'units', 'joinBy', 'notice', '']

function inGroups(draft: Draft): Problem[] {
  const lists = [{ at: 'groups', groups: draft.groups }, ...draft.projects.map((each, at) => ({ at: `projects.${at}.groups`, ...each }))]
  return lists.flatMap(({ at, groups }) =>
    groups.flatMap((group, place) => {
      const typed = readGroup(group)
      // A wrong number of people does not hide a wrong minimum.
      const mended = { ...typed, people: typed.standing === 'everyone' ? 1 : null }
      return [typed, mended].flatMap((each) => refusedBy(() => checkGroupSetting(each, `${at}.${place}`)) ?? [])
    }),
  )
}

/** What scoring has opened with: minimums that were promised, for the workshop and, in effect, for each project. */
function tooLate(setup: WorkshopSetup, saved: WorkshopSetup): Problem[] {
  const usual = refusedBy(() => mustNotLowerMinimums(saved.groups, setup.groups, 'groups'))
  const projects = setup.projects.map((project, at) => {
    const before = inEffect(saved, saved.projects.find((each) => each.id === project.id)?.groups ?? [])
    return refusedBy(() => mustNotLowerMinimums(before, inEffect(setup, project.groups), `projects.${at}.groups`))
  })
  return [usual, ...projects].flatMap((each) => each ?? [])
}

const inEffect = (setup: WorkshopSetup, own: readonly GroupSetting[]): GroupSetting[] =>
  setup.groups.map((each) => settingOf(each.group, own, setup.groups))

/** The rules stop at the first refusal; each refused part is replaced by a harmless one to hear about the next. */
function inTheRest(setup: WorkshopSetup, content: FrameworkContent): Problem[] {
  const found: Problem[] = []
  let rest: WorkshopSetup = { ...setup, groups: [], projects: setup.projects.map((each) => ({ ...each, groups: [] })) }
  for (let problem = firstOf(rest, content); problem !== null; problem = firstOf(rest, content)) {
    found.push(problem)
    const mend = harmless[problem.field.replace(/^units\..*/, 'units')]
    if (mend === undefined) break
    rest = mend(rest)
  }
  return found
}

const firstOf = (setup: WorkshopSetup, content: FrameworkContent) => refusedBy(() => checkSetup(setup, content))

const harmless: Record<string, (setup: WorkshopSetup) => WorkshopSetup> = {
  title: (setup) => ({ ...setup, title: '-' }),
  projects: (setup) => ({ ...setup, projects: [] }),
  factorIds: (setup) => ({ ...setup, factorIds: [] }),
  minutes: (setup) => ({ ...setup, minutes: null }),
  units: (setup) => ({ ...setup, units: [] }),
  'notice.purpose': (setup) => ({ ...setup, notice: { ...setup.notice, purpose: '' } }),
  'notice.contact': (setup) => ({ ...setup, notice: { ...setup.notice, contact: '' } }),
  'notice.retentionDays': (setup) => ({ ...setup, notice: { ...setup.notice, retentionDays: 1 } }),
}

function refusedBy(check: () => unknown): Problem | null {
  try {
    check()
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { field: error.field ?? '', code: error.code, facts: error.facts }
  }
}

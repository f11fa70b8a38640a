import { type Draft, readGroup } from '#components/workshop/draft.ts'
import { type Group, staysSealed } from '#server/domain/stakeholders.ts'

/** A group that will not be heard as the set-up stands: everywhere that the workshop's settings hold, or on one project. */
export type Unheard = { group: Group; project: string | null }

/** The sealed groups that cannot reach their minimum. Nothing forbids it; somebody has to decide it. */
export function unheardIn(draft: Pick<Draft, 'groups' | 'projects'>): Unheard[] {
  const usualHolds = draft.projects.length === 0 || draft.projects.some((each) => each.groups.length === 0)
  const lists = [{ id: null, groups: usualHolds ? draft.groups : [] }, ...draft.projects]
  return lists.flatMap(({ id, groups }) =>
    groups.flatMap((typed) => (staysSealed(readGroup(typed)) ? [{ group: typed.group, project: id }] : [])),
  )
}

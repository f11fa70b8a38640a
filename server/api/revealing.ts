import { projectsByIds } from '#db/queries/projects.ts'
import { addResults, changeBehind, newestResults } from '#db/queries/results.ts'
import { addReveal, changeRound, type Round, revealOf } from '#db/queries/rounds.ts'
import { type SeatRow, seatsSetAside, setAsideSince } from '#db/queries/seats.ts'
import { eraseSheets, releaseReasons } from '#db/queries/sheet-changes.ts'
import { countsOf, projectsScoredBy, scoredCounts } from '#db/queries/sheets.ts'
import type { Reader, Writer } from '#db/store.ts'
import { itsFramework, theSetup } from '#server/api/loading.ts'
import { freeze } from '#server/domain/freeze.ts'
import type { BeforeReveal } from '#server/domain/result.ts'
import { willBeShown } from '#server/domain/shown.ts'
import { byGroup, type GroupSetting, groups, settingOf } from '#server/domain/stakeholders.ts'
import { behindAtFirst, fallen, withhold, withoutOne } from '#server/domain/withhold.ts'

/** What the reveal of a closed round would show. */
export async function beforeReveal(db: Reader, round: Round): Promise<BeforeReveal> {
  const { projects, setup } = await theSetup(db, round.workshopId)
  const scored = await scoredCounts(db, round)
  const aside = await setAsideSince(db, round.workshopId, round.openedAt ?? 0)
  return round.projectIds.map((id) => {
    const project = projects.find((each) => each.projectId === id)
    const nobody = { came: 0, scored: 0, agreed: true }
    return {
      project: id,
      name: project?.name ?? '',
      groups: byGroup((group) => {
        const setting = settingOf(group, project?.groups ?? [], setup.groups)
        const { state, why, least } = willBeShown(setting, scored.get(id)?.[group] ?? nobody, aside[group])
        return { state, why, minimum: state === 'open' ? least : setting.minimum, showing: setting.showing }
      }),
    }
  })
}

/** The reveal itself, to be called inside a decision: the record, and each project counted, found and frozen, once. */
export async function revealRound(db: Writer, round: Round, by: string, at: number): Promise<void> {
  const reveal = await addReveal(db, { roundId: round.id, by, at })
  const { workshop, projects: chosen, setup } = await theSetup(db, round.workshopId)
  const framework = await itsFramework(db, workshop)
  const projects = await projectsByIds(db, round.projectIds)
  const settingsOf = (project: string): GroupSetting[] => {
    const own = chosen.find((each) => each.projectId === project)?.groups ?? []
    return groups.map((group) => settingOf(group, own, setup.groups))
  }
  const { scale, axes, topFive, units, title } = setup
  const counts = await countsOf(db, reveal, round, (project) => ({
    factorIds: round.factorIds,
    axes,
    scale,
    topFive,
    settings: settingsOf(project),
  }))
  const uncounted = await seatsSetAside(db, round.workshopId)
  const rows = projects.flatMap(({ id, name, summary, domain, stage, stageSince }) => {
    const own = counts.get(id)
    if (own === undefined) return []
    const content = freeze(own, {
      round: round.number,
      at,
      workshop: { id: workshop.id, title },
      project: { id, name, summary, domain, stage, stageSince },
      framework,
      factorIds: round.factorIds,
      units,
      scale,
      axes,
    })
    return [{ projectId: id, version: content.version, content, behind: behindAtFirst(content, own.least, uncounted), createdAt: at }]
  })
  await addResults(db, reveal, rows)
  await releaseReasons(db, reveal, round.workshopId)
  const [first] = round.projectIds
  await changeRound(db, round.id, { words: 0, spotlight: first === undefined ? null : { project: first, factor: null } })
}

/**
 * Somebody withdraws from a round, which erases all that they scored and wrote. What was revealed stays as counts; where too few stand
 * behind a group by now, all projects get a new version, in which it is withheld.
 */
export async function withdrawFrom(db: Writer, round: Round, seat: SeatRow, now: number): Promise<void> {
  const reveal = await revealOf(db, round.id)
  if (reveal !== null && seat.group !== null && seat.role === 'participant') {
    const { group, unit } = seat
    const scored = await projectsScoredBy(db, reveal, seat.id)
    const results = await newestResults(db, reveal)
    const next = results.map((row) => {
      const counted = scored.includes(row.projectId) && !row.behind.uncounted?.includes(seat.id)
      const behind = counted ? withoutOne(row.behind, { group, unit }) : row.behind
      return { row, behind, ...fallen(row.content, behind) }
    })
    const falls = next.some((each) => each.groups.length > 0 || each.units)
    if (!falls) for (const { row, behind } of next) await changeBehind(db, row, behind)
    else {
      const rows = next.map(({ row, behind, groups: hidden, units }) => {
        const content = withhold(row.content, hidden, units)
        return { projectId: row.projectId, version: content.version, content, behind, createdAt: now }
      })
      await addResults(db, reveal, rows)
    }
  }
  await eraseSheets(db, seat.id)
  if (reveal !== null) await changeRound(db, round.id, { words: (round.words ?? 0) + 1 })
}

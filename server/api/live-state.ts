import { codesOf } from '#db/queries/entrances.ts'
import { versionOf } from '#db/queries/results.ts'
import { askingForTime } from '#db/queries/seats.ts'
import { progress } from '#db/queries/sheets.ts'
import { projectsOf } from '#db/queries/workshops.ts'
import type { Reader } from '#db/store.ts'
import type { Context } from '#server/api/context.ts'
import { expectedOf, theRound, theWorkshop } from '#server/api/loading.ts'
import { phaseOf, timeLeft } from '#server/domain/round.ts'
import type { Group } from '#server/domain/stakeholders.ts'
import type { SharedState } from '#server/domain/state.ts'

/** The small state that every viewer gets alike: counts and nothing else. */
export async function sharedState(ctx: Context, db: Reader, id: string): Promise<SharedState> {
  const [workshop, round] = await Promise.all([theWorkshop(db, id), theRound(db, id)])
  // Once scoring has opened the round says what is asked, and what counts is who is done of those who came.
  const projects = round.openedAt === null ? await projectsOf(db, [id]) : null
  const asked = projects?.length ?? round.projectIds.length
  const expected = (group: Group) => (projects === null ? null : expectedOf(group, projects, workshop.groups))
  const [attendance, moreTime, codes, version] = await Promise.all([
    progress(db, { id: round.id, workshopId: id, projects: asked }),
    askingForTime(db, id),
    codesOf(db, id),
    round.revealedAt === null ? null : versionOf(db, round.id),
  ])
  const now = ctx.now()
  const { closesAt, pausedAt, revealedAt } = round
  return {
    workshop: id,
    title: workshop.title,
    archived: workshop.archivedAt !== null,
    round: round.number,
    phase: phaseOf(round),
    closesAt: pausedAt === null ? closesAt : null,
    leftWhenPaused: pausedAt === null ? null : timeLeft(round, now),
    progress: attendance.progress,
    expected: { official: expected('official'), vendor: expected('vendor'), resident: expected('resident') },
    listening: attendance.listening,
    observers: attendance.observers,
    moreTime,
    reveal: revealedAt === null || version === null ? null : { at: revealedAt, version, words: round.words ?? 0 },
    spotlight: revealedAt === null ? null : round.spotlight,
    codes: codes.filter((each) => each.closedAt === null).map(({ code, group }) => ({ code, group })),
    now,
    build: ctx.house.build,
  }
}

'use client'
import { useTranslations } from 'use-intl'
import { useAnnouncement } from '#components/session/announce.ts'
import { useTimeLeft } from '#components/session/clock.ts'
import { Codes } from '#components/session/codes.tsx'
import css from '#components/session/console.module.css'
import { ConsoleDialogs } from '#components/session/console-dialogs.tsx'
import { ConsoleFoot } from '#components/session/console-foot.tsx'
import { ConsoleHead } from '#components/session/console-head.tsx'
import { ConsoleNotes } from '#components/session/console-notes.tsx'
import { ConsoleSteps } from '#components/session/console-steps.tsx'
import { Keys } from '#components/session/keys.tsx'
import { useLive } from '#components/session/live.ts'
import { MoreTime } from '#components/session/more-time.tsx'
import { People } from '#components/session/people.tsx'
import { SeatDesk } from '#components/session/seat-desk.tsx'
import { TalkMain } from '#components/session/talk-main.tsx'
import { useRemote } from '#components/session/use-remote.ts'
import { type Revealed, useRevealed } from '#components/session/use-revealed.ts'
import { useRound } from '#components/session/use-round.ts'
import { useTalk } from '#components/session/use-talk.ts'
import { WallBox } from '#components/session/wall-box.tsx'
import { Button } from '#components/ui/button.tsx'
import type { SharedState } from '#server/domain/state.ts'
import type { SeatView, WorkshopView } from '#server/domain/views.ts'

type Props = { view: WorkshopView; first: SharedState; firstRevealed: Revealed | null; firstSeats: SeatView[] }

/** Where a facilitator runs the session: the wall as it is, the people as counts, the seats, and always the next step. */
export function Console({ view, first, firstRevealed, firstSeats }: Props) {
  const t = useTranslations('console')
  const { state, status, offset, newBuild, take } = useLive(view.id, first)
  const left = useTimeLeft(state, offset)
  const timeUp = state.phase === 'scoring' && left === 0
  const announcement = useAnnouncement(state, timeUp)
  const desk = useRound(view.id, take)
  const { busy, problem } = desk.decision
  const revealed = useRevealed(state, firstRevealed)
  const talk = useTalk(state, revealed, desk.steps.show)
  const walking = state.phase === 'revealed' && !state.archived
  useRemote(
    walking
      ? (step) => {
          const spot = step === 'next' ? talk.next : talk.previous
          if (spot !== null) talk.show(spot)
        }
      : null,
  )

  const wall = (
    <WallBox
      {...{ state, status, left, revealed }}
      decision={desk.decision}
      publicUrl={view.publicUrl}
      hint={walking ? t('talk.remote') : null}
    />
  )
  const people = <People state={state} settings={view.setup.groups} />
  const seats = <SeatDesk {...{ view, state, firstSeats }} decision={desk.decision} onUndo={desk.setUndo} />
  const codes = <Codes state={state} publicUrl={view.publicUrl} />
  return (
    <div className={css.console}>
      <div className="sticky top-0 z-10">
        <ConsoleHead state={state} left={left}>
          {state.phase === 'scoring' && (
            <Button look="soft" size="small" data-key="pause" busy={busy === 'pause' && t('busy')} onClick={desk.steps.pause}>
              {t('next.pause')}
            </Button>
          )}
          <Keys />
        </ConsoleHead>
        <ConsoleNotes status={status} newBuild={newBuild} archived={state.archived} problem={desk.asking === null ? problem : null} />
      </div>
      <p role="status" className="sr-only">
        {announcement}
      </p>
      {state.phase === 'revealed' ? (
        <TalkMain {...{ view, revealed, talk, busy, wall, people, seats, codes }} onHide={desk.hide} />
      ) : (
        <main id="main" tabIndex={-1} className={css.parts}>
          <div className={css.asked}>
            <MoreTime state={state} busy={busy === 'extend 5'} onGive={desk.steps.extend} />
          </div>
          <div className={css.wall}>
            {wall}
            {codes}
          </div>
          <div className={css.people}>
            {people}
            {seats}
          </div>
        </main>
      )}
      <ConsoleFoot
        {...{ state, timeUp, busy, talk }}
        missing={view.missing.length > 0}
        onAsk={desk.ask}
        nextProject={projectAfter(view, state.spotlight?.project)}
      >
        <ConsoleSteps {...{ state, left, desk, talk }} walking={walking && revealed !== null} />
      </ConsoleFoot>
      <ConsoleDialogs {...{ view, state, desk }} />
    </div>
  )
}

/** The project after the one on the wall, in the order of the set-up. */
const projectAfter = ({ projects }: WorkshopView, now: string | undefined) =>
  projects[projects.findIndex(({ id }) => id === now) + 1] ?? null

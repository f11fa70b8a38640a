'use client'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useAnnouncement } from '#components/session/announce.ts'
import { client } from '#components/session/client.ts'
import { useTimeLeft } from '#components/session/clock.ts'
import { CloseDialog } from '#components/session/close-dialog.tsx'
import { Codes } from '#components/session/codes.tsx'
import css from '#components/session/console.module.css'
import { type Ask, ConsoleFoot } from '#components/session/console-foot.tsx'
import { ConsoleHead } from '#components/session/console-head.tsx'
import { ConsoleNotes } from '#components/session/console-notes.tsx'
import { useDecision } from '#components/session/decision.ts'
import { Keys } from '#components/session/keys.tsx'
import { useLive } from '#components/session/live.ts'
import { MoreTime } from '#components/session/more-time.tsx'
import { OpenDialog } from '#components/session/open-dialog.tsx'
import { People } from '#components/session/people.tsx'
import { RevealDialog } from '#components/session/reveal-dialog.tsx'
import { SeatDesk } from '#components/session/seat-desk.tsx'
import { TalkAbout } from '#components/session/talk-about.tsx'
import { TalkMain } from '#components/session/talk-main.tsx'
import { TalkQueue } from '#components/session/talk-queue.tsx'
import { useRemote } from '#components/session/use-remote.ts'
import { type Revealed, useRevealed } from '#components/session/use-revealed.ts'
import { type Talk, useTalk } from '#components/session/use-talk.ts'
import { WallBox } from '#components/session/wall-box.tsx'
import { Button } from '#components/ui/button.tsx'
import type { SharedState, Spotlight } from '#server/domain/state.ts'
import type { SeatView, WorkshopView } from '#server/domain/views.ts'

const MORE = [1, 5]

type Props = { view: WorkshopView; first: SharedState; firstRevealed: Revealed | null; firstSeats: SeatView[] }

/** Where a facilitator runs the session: the wall as it is, the people as counts, the seats, and always the next step. */
export function Console({ view, first, firstRevealed, firstSeats }: Props) {
  const t = useTranslations('console')
  const workshop = view.id
  const { state, status, offset, newBuild, take } = useLive(workshop, first)
  const left = useTimeLeft(state, offset)
  const timeUp = state.phase === 'scoring' && left === 0
  const announcement = useAnnouncement(state, timeUp)
  const decision = useDecision()
  const [asking, setAsking] = useState<'open' | 'close' | 'reveal' | null>(null)
  const [undo, setUndo] = useState<{ text: string; take: () => void } | null>(null)
  const { busy, problem } = decision
  const scoring = state.phase === 'scoring' || state.phase === 'paused'

  /** A decision about the round: its answer is the new state. */
  async function decide(name: string, call: () => Promise<SharedState>) {
    const done = await decision.decide(name, async () => take(await call()))
    if (done) setAsking(null)
    // Refused: somebody else decided first. What holds now is worth more than waiting for the stream.
    else client.round.state.query({ workshop }).then(take, () => {})
    keepFocus()
  }
  const extend = (minutes: number) => decide(`extend ${minutes}`, () => client.round.extend.mutate({ workshop, minutes }))
  const pause = () => decide('pause', () => client.round.pause.mutate({ workshop }))
  const resume = () => decide('resume', () => client.round.resume.mutate({ workshop }))
  const hide = async (reason: string, hidden: boolean) => {
    const change = hidden ? client.result.hideReason : client.result.unhideReason
    const done = await decision.decide(`reason ${reason}`, () => change.mutate({ workshop, reason }))
    if (!done) return
    const takeBack = async () => {
      setUndo(null)
      await hide(reason, !hidden)
    }
    setUndo({ text: t(hidden ? 'reasons.undoHide' : 'reasons.undoShow'), take: takeBack })
  }
  const reopen = () => decide('reopen', () => client.round.reopen.mutate({ workshop }))
  const revealed = useRevealed(state, firstRevealed)
  const talk = useTalk(state, revealed, (spot) => decide('spotlight', () => client.round.spotlight.mutate({ workshop, ...spot })))
  function ask(what: Ask) {
    decision.forget()
    if (what === 'resume') void resume()
    else if (what === 'reopen') void reopen()
    else setAsking(what)
  }
  const notNow = () => {
    decision.forget()
    setAsking(null)
  }

  const walking = state.phase === 'revealed' && !state.archived
  const shown = state.phase === 'revealed' ? revealed : null
  const projects = view.projects.map(({ id, name }) => ({ id, name }))
  const nextProject = projects[projects.findIndex(({ id }) => id === state.spotlight?.project) + 1] ?? null
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
      decision={decision}
      state={state}
      status={status}
      left={left}
      publicUrl={view.publicUrl}
      revealed={revealed}
      hint={walking ? t('talk.remote') : null}
    />
  )
  const people = (
    <>
      <People state={state} settings={view.setup.groups} />
      <SeatDesk view={view} state={state} firstSeats={firstSeats} decision={decision} onUndo={setUndo} />
    </>
  )
  return (
    <div className={css.console}>
      <div className="sticky top-0 z-10">
        <ConsoleHead state={state} left={left}>
          {state.phase === 'scoring' && (
            <Button look="soft" size="small" data-key="pause" busy={busy === 'pause' && t('busy')} onClick={pause}>
              {t('next.pause')}
            </Button>
          )}
          <Keys />
        </ConsoleHead>
        <ConsoleNotes status={status} newBuild={newBuild} archived={state.archived} problem={asking === null ? problem : null} />
      </div>
      <p role="status" className="sr-only">
        {announcement}
      </p>
      {state.phase === 'revealed' ? (
        <TalkMain
          wall={
            <>
              {wall}
              {shown !== null && <TalkAbout workshop={workshop} revealed={shown} busy={busy} onHide={hide} />}
            </>
          }
          queue={shown !== null && <TalkQueue talk={talk} project={shown.result.project.id} projects={projects} />}
          people={
            <>
              {people}
              <Codes state={state} publicUrl={view.publicUrl} />
            </>
          }
        />
      ) : (
        <main id="main" tabIndex={-1} className={css.parts}>
          <div className={css.asked}>
            <MoreTime state={state} busy={busy === 'extend 5'} onGive={extend} />
          </div>
          <div className={css.wall}>
            {wall}
            <Codes state={state} publicUrl={view.publicUrl} />
          </div>
          <div className={css.people}>{people}</div>
        </main>
      )}
      <ConsoleFoot
        state={state}
        timeUp={timeUp}
        missing={view.missing.length > 0}
        busy={busy}
        onAsk={ask}
        talk={talk}
        nextProject={nextProject}
      >
        {walking && shown !== null && (
          <>
            <Step to={talk.previous} talk={talk} name="previous">
              <span aria-hidden="true">‹</span> {t('next.previous')}
            </Step>
            <Step to={talk.now === null ? null : { project: shown.result.project.id, factor: null }} talk={talk} name="overview">
              {t('next.overview')}
            </Step>
          </>
        )}
        {undo !== null && (
          <Button look="soft" busy={busy === 'undo' && t('busy')} onClick={undo.take}>
            {undo.text}
          </Button>
        )}
        {scoring &&
          MORE.map((minutes) => (
            <Button key={minutes} look="soft" size="small" busy={busy === `extend ${minutes}` && t('busy')} onClick={() => extend(minutes)}>
              {left === null ? t('time.start', { minutes }) : t('time.add', { minutes })}
            </Button>
          ))}
        {state.phase === 'paused' && (
          <Button look="soft" onClick={() => ask('close')}>
            {t('next.close')}
          </Button>
        )}
        {state.phase === 'closed' && !state.archived && (
          <Button look="soft" busy={busy === 'reopen' && t('busy')} onClick={() => ask('reopen')}>
            {t('next.reopen')}
          </Button>
        )}
      </ConsoleFoot>
      <OpenDialog
        open={asking === 'open'}
        view={view}
        state={state}
        busy={busy === 'open'}
        problem={problem}
        onClose={notNow}
        onOpen={(minutes) => decide('open', () => client.round.open.mutate({ workshop, minutes }))}
      />
      {asking === 'reveal' && (
        <RevealDialog
          workshop={workshop}
          busy={busy === 'reveal'}
          problem={problem}
          onClose={notNow}
          onDo={() => decide('reveal', () => client.round.reveal.mutate({ workshop }))}
        />
      )}
      <CloseDialog
        open={asking === 'close'}
        state={state}
        busy={busy === 'close'}
        problem={problem}
        onClose={notNow}
        onDo={() => decide('close', () => client.round.close.mutate({ workshop }))}
      />
    </div>
  )
}

/** A way to another place in the talk; where there is none it stays, unmoved, so that nobody presses its neighbour by mistake. */
function Step({ to, talk, name, children }: { to: Spotlight | null; talk: Talk; name: string; children: ReactNode }) {
  return (
    <Button look="soft" size="small" data-key={name} aria-disabled={to === null || undefined} onClick={() => to !== null && talk.show(to)}>
      {children}
    </Button>
  )
}

/** So long a dialog or a button may take to go (in frames) after what was decided. */
const SOON = 20

/** A button that did its work may be gone; whoever works by keyboard goes on at the next step, not at the top of the page. */
function keepFocus(frames = SOON) {
  requestAnimationFrame(() => {
    const next = document.querySelector("[data-key='next']")
    if (document.activeElement === document.body && next instanceof HTMLElement) next.focus()
    // A dialog that is still open lets the focus go nowhere else.
    if (document.activeElement !== next && frames > 0) keepFocus(frames - 1)
  })
}

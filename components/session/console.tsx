'use client'
import { useState } from 'react'
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
import { SeatDesk } from '#components/session/seat-desk.tsx'
import { WallBox } from '#components/session/wall-box.tsx'
import { Button } from '#components/ui/button.tsx'
import type { SharedState } from '#server/domain/state.ts'
import type { SeatView, WorkshopView } from '#server/domain/views.ts'

const MORE = [1, 5]

/** Where a facilitator runs the session: the wall as it is, the people as counts, the seats, and always the next step. */
export function Console({ view, first, firstSeats }: { view: WorkshopView; first: SharedState; firstSeats: SeatView[] }) {
  const t = useTranslations('console')
  const workshop = view.id
  const { state, status, offset, newBuild, take } = useLive(workshop, first)
  const left = useTimeLeft(state, offset)
  const timeUp = state.phase === 'scoring' && left === 0
  const announcement = useAnnouncement(state, timeUp)
  const decision = useDecision()
  const [asking, setAsking] = useState<'open' | 'close' | null>(null)
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
  const reopen = () => decide('reopen', () => client.round.reopen.mutate({ workshop }))
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
      <main id="main" tabIndex={-1} className={css.parts}>
        <div className={css.asked}>
          <MoreTime state={state} busy={busy === 'extend 5'} onGive={extend} />
        </div>
        <div className={css.wall}>
          <WallBox decision={decision} state={state} status={status} left={left} publicUrl={view.publicUrl} />
          <Codes state={state} publicUrl={view.publicUrl} />
        </div>
        <div className={css.people}>
          <People state={state} settings={view.setup.groups} />
          <SeatDesk view={view} state={state} firstSeats={firstSeats} decision={decision} onUndo={setUndo} />
        </div>
      </main>
      <ConsoleFoot state={state} timeUp={timeUp} missing={view.missing.length > 0} busy={busy} onAsk={ask}>
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

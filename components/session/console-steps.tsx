'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { RoundDesk } from '#components/session/use-round.ts'
import type { Talk } from '#components/session/use-talk.ts'
import { Button } from '#components/ui/button.tsx'
import type { SharedState, Spotlight } from '#server/domain/state.ts'

const MORE = [1, 5]
type Props = { state: SharedState; left: number | null; desk: RoundDesk; talk: Talk; walking: boolean }

/** The lesser steps beside the next one: back in the talk, undo, more minutes. */
export function ConsoleSteps({ state, left, desk, talk, walking }: Props) {
  const t = useTranslations('console')
  const { undo, ask, steps } = desk
  const { busy } = desk.decision
  const scoring = state.phase === 'scoring' || state.phase === 'paused'
  const overview = talk.now === null || state.spotlight === null ? null : { project: state.spotlight.project, factor: null }
  return (
    <>
      {walking && (
        <>
          <Step to={talk.previous} talk={talk} name="previous">
            <span aria-hidden="true">‹</span> {t('next.previous')}
          </Step>
          <Step to={overview} talk={talk} name="overview">
            {t('next.overview')}
          </Step>
        </>
      )}
      {undo !== null && (
        <Button look="soft" size="small" busy={busy === 'undo' && t('busy')} onClick={undo.take}>
          {undo.text}
        </Button>
      )}
      {scoring &&
        MORE.map((minutes) => (
          <Button
            key={minutes}
            look="soft"
            size="small"
            busy={busy === `extend ${minutes}` && t('busy')}
            onClick={() => steps.extend(minutes)}
          >
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
    </>
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

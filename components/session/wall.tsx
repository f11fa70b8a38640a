'use client'
import { useTranslations } from 'use-intl'
import { clockFace } from '#components/session/clock.ts'
import type { LiveStatus } from '#components/session/stream.ts'
import type { Revealed } from '#components/session/use-revealed.ts'
import css from '#components/session/wall.module.css'
import { WallGroups } from '#components/session/wall-groups.tsx'
import { JoinByGroup, JoinWithOne, LateLine } from '#components/session/wall-join.tsx'
import { WallOverview } from '#components/session/wall-overview.tsx'
import { WallSpotlight } from '#components/session/wall-spotlight.tsx'
import { strong, WallWord } from '#components/session/wall-word.tsx'
import type { SharedState } from '#server/domain/state.ts'

/** `left` is what the timer shows, null without one; `publicUrl` is where phones join; `revealed` is what the spotlight shows. */
export type WallProps = { state: SharedState; status: LiveStatus; left: number | null; publicUrl: string; revealed: Revealed | null }

/**
 * The wall as the room sees it, drawn for 1920 × 1080 and scaled to the box it is put in: the whole screen, or the console's
 * picture of it. One thing at a time, nothing to press, counts and nothing else.
 */
export function Wall(props: WallProps) {
  const t = useTranslations('wall')
  return (
    <div className={css.frame}>
      <div className={css.wall}>
        <Scene {...props} />
        {props.status === 'away' && <p className={css.away}>{t('away')}</p>}
      </div>
    </div>
  )
}

function Scene({ state, status, left, publicUrl, revealed }: WallProps) {
  const t = useTranslations('wall')
  const { title, round, phase } = state
  if (status === 'gone') return <WallWord above={t('gone.status')} title={t('gone.title')} sub={t('gone.sub')} />
  if (state.archived) return <WallWord above={t('archived.status', { title })} title={t('archived.title')} sub={t('archived.sub')} />
  if (status === 'pause') return <WallWord above={t('pause.status', { title })} title={t('pause.title')} sub={t('pause.sub')} />
  if (phase === 'paused') {
    const above =
      left === null ? t('paused.status', { title, round }) : t.rich('paused.timed', { title, round, left: clockFace(left), b: strong })
    return (
      <WallWord above={above} title={t('paused.title')} sub={t('paused.sub')}>
        <WallGroups state={state} scoring />
      </WallWord>
    )
  }
  if (phase === 'revealed') {
    if (revealed === null)
      return <WallWord above={t('closed.status', { title, round })} title={t('revealing.title')} sub={t('revealing.sub')} />
    const factor = revealed.result.factors.find((each) => each.id === revealed.factor)
    if (factor === undefined) return <WallOverview result={revealed.result} codes={state.codes} publicUrl={publicUrl} />
    return <WallSpotlight result={revealed.result} factor={factor} reasons={revealed.reasons} />
  }
  if (phase === 'closed')
    return (
      <WallWord above={t('closed.status', { title, round })} title={t('closed.title')} sub={t('closed.sub')}>
        <LateLine codes={state.codes} publicUrl={publicUrl} />
        <WallGroups state={state} scoring={false} />
      </WallWord>
    )
  const byGroup = state.codes.some((each) => each.group !== null)
  return byGroup ? <JoinByGroup {...{ state, left, publicUrl }} /> : <JoinWithOne {...{ state, left, publicUrl }} />
}

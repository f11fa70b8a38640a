'use client'
import { useTranslations } from 'use-intl'
import { Button } from '#components/ui/button.tsx'
import { Callout } from '#components/ui/callout.tsx'
import type { SharedState } from '#server/domain/state.ts'

const GIVEN = 5

/** That people ask for more time, as a count, with the answer at hand. Gone once time was given. */
export function MoreTime({ state, busy, onGive }: { state: SharedState; busy: boolean; onGive: (minutes: number) => void }) {
  const t = useTranslations('console')
  if (state.moreTime === 0 || (state.phase !== 'scoring' && state.phase !== 'paused')) return null
  const timed = state.closesAt !== null || state.leftWhenPaused !== null
  return (
    <Callout strong title={t('moreTime.asked', { count: state.moreTime })}>
      {!timed && <p className="mb-2">{t('moreTime.noTimer')}</p>}
      <Button look="plain" className="mt-2" busy={busy && t('busy')} onClick={() => onGive(GIVEN)}>
        {timed ? t('moreTime.give', { minutes: GIVEN }) : t('moreTime.start', { minutes: GIVEN })}
      </Button>
    </Callout>
  )
}

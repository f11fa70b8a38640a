'use client'

import { useTranslations } from 'use-intl/react'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { Callout } from '#components/ui/callout.tsx'
import { JoinCodes } from '#components/workshop/join-codes.tsx'
import { SeatLink } from '#components/workshop/seat-link.tsx'
import { Section } from '#components/workshop/section.tsx'
import { Team } from '#components/workshop/team.tsx'
import { useMissing } from '#components/workshop/use-missing.ts'
import { useSaid } from '#components/workshop/use-said.tsx'
import { WallLink } from '#components/workshop/wall-link.tsx'
import type { WorkshopView } from '#server/domain/views.ts'

type Props = { view: WorkshopView; colleagues: { id: string; name: string; email: string }[]; created: boolean; closed: boolean }

/** How people come in, once the workshop exists: codes, cards, links, the wall, and who runs it. */
export function Invite({ view, colleagues, created, closed }: Props) {
  const t = useTranslations('setup')
  const needs = useMissing(view.missing)
  const said = useSaid()
  const { act, busy } = said
  if (view.missing.length > 0)
    return (
      <Callout strong title={t('invite.draft')}>
        {t('invite.notReady', { parts: needs })}
      </Callout>
    )
  return (
    <Section part="invite" title={t('invite.title')} lead={created ? t('invite.created') : undefined}>
      {closed && <Callout>{t('invite.closedNow')}</Callout>}
      <JoinCodes workshop={view.id} codes={view.codes} publicUrl={view.publicUrl} act={act} busy={busy} />
      <div className="grid gap-6 border-t border-line pt-5 sm:grid-cols-2">
        <WallLink workshop={view.id} screens={view.screens} act={act} busy={busy} />
        <div className="grid content-start gap-2">
          <h3 className="font-semibold">{t('cards.title')}</h3>
          <p className="text-sm text-ink-2">{t('seat.cardsText')}</p>
          <div>
            <ButtonLink href={`/workshops/${view.id}/cards`} look="soft" size="small">
              {t('seat.cards')}
            </ButtonLink>
          </div>
        </div>
      </div>
      <details className="border-t border-line pt-3">
        <summary className="min-h-11 py-2.5 font-semibold">{t('invite.more')}</summary>
        <div className="grid gap-7 pt-3">
          <SeatLink workshop={view.id} units={view.setup.units} act={act} busy={busy} />
          <Team workshop={view.id} team={view.facilitators} colleagues={colleagues} act={act} busy={busy} />
        </div>
      </details>
      {said.toast}
    </Section>
  )
}

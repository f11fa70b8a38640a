'use client'

import { useTranslations } from 'use-intl/react'
import { Mark } from '#components/charts/mark.tsx'
import { Qr } from '#components/session/qr.tsx'
import { Button } from '#components/ui/button.tsx'
import { pagesOf, typedAddress } from '#components/workshop/cards.ts'
import { useSeatName } from '#components/workshop/seat-name.ts'
import type { Unit } from '#server/domain/stakeholders.ts'
import type { SeatCard } from '#server/domain/views.ts'
import styles from './card-sheet.module.css'

/** The cards as they come out of the printer: eight on an A4 page, in black and white as good as in colour. */
export function CardSheet({ cards, title, units, publicUrl }: { cards: SeatCard[]; title: string; units: Unit[]; publicUrl: string }) {
  const t = useTranslations('setup.cards')
  const pages = pagesOf(cards)
  return (
    <section id="sheet" tabIndex={-1} aria-label={t('sheet')} className="mt-8 print:mt-0" hidden={cards.length === 0}>
      <div className="mb-5 flex flex-wrap items-center gap-x-5 gap-y-3" data-no-print>
        <Button look="main" size="large" onClick={() => window.print()}>
          {t('print')}
        </Button>
        <p className="text-sm text-ink-2">{t('printHint')}</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls sideways, also for whoever has only a keyboard. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls. */}
      <div className={styles.sheet} role="group" tabIndex={0} aria-label={t('sheet')}>
        {pages.map((page, place) => (
          <ul key={page[0]?.id} className={styles.page} aria-label={t('page', { page: place + 1, pages: pages.length })}>
            {page.map((card) => (
              <OneCard
                key={card.id}
                card={card}
                title={title}
                unit={units.find((each) => each.id === card.unit)?.name ?? null}
                publicUrl={publicUrl}
              />
            ))}
          </ul>
        ))}
      </div>
    </section>
  )
}

function OneCard({ card, title, unit, publicUrl }: { card: SeatCard; title: string; unit: string | null; publicUrl: string }) {
  const t = useTranslations('setup.cards')
  const seat = useSeatName()(card)
  return (
    <li className={styles.card}>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p className={styles.seat}>
          {card.group && <Mark group={card.group} size={22} />}
          {seat}
        </p>
        {unit && <p className={styles.unit}>{unit}</p>}
        <p className={styles.way}>
          {t('scan')}
          <br />
          <b>{typedAddress(`${publicUrl}/join`)}</b>
          <br />
          {t('andType')} <b className={styles.code}>{card.code}</b>
        </p>
        <p className={styles.keep}>{t('keep')}</p>
      </div>
      <Qr text={card.url} label={t('qr', { seat })} className={styles.qr} />
    </li>
  )
}

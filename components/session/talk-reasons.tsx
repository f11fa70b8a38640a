'use client'
import { useTranslations } from 'use-intl'
import { Mark } from '#components/charts/mark.tsx'
import { Button } from '#components/ui/button.tsx'
import { cx } from '#components/ui/cx.ts'
import type { Reasons } from '#server/domain/result.ts'
import { groups } from '#server/domain/stakeholders.ts'

type Props = { reasons: Reasons | null; busy: string | null; onHide: (reason: string, hidden: boolean) => void }

/** Every reason for the factor on the wall, by group, without author, unit or time. One can be hidden from everybody, and shown again. */
export function TalkReasons({ reasons, busy, onHide }: Props) {
  const t = useTranslations('console.reasons')
  const names = useTranslations('groups')
  const sides = [...groups, 'observer' as const].filter((side) => (reasons?.[side].length ?? 0) > 0)
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons" className="mb-1 text-lg">
        {t('title')}
      </h2>
      <p className="text-sm text-ink-2">{t('text')}</p>
      {reasons === null && <p className="mt-2 text-ink-2">{t('looking')}</p>}
      {reasons !== null && sides.length === 0 && <p className="mt-2 text-ink-2">{t('none')}</p>}
      {sides.map((side) => (
        <div key={side} className="mt-3">
          <h3 className="flex items-center gap-2 text-base">
            {side !== 'observer' && <Mark group={side} />}
            {side === 'observer' ? t('observers') : names(`${side}.many`)}
          </h3>
          <ul className="mt-1">
            {reasons?.[side].map(({ id, text, hidden }) => (
              <li key={id} className="flex items-start justify-between gap-4 border-t border-line py-1.5">
                <p dir="auto" className={cx('measure min-w-0 flex-1 py-1.5', hidden && 'text-ink-2')}>
                  {t('reason', { text })} {hidden && <b className="text-sm whitespace-nowrap">{t('hidden')}</b>}
                </p>
                <Button look="soft" size="small" busy={busy === `reason ${id}` && t('busy')} onClick={() => onHide(id, !hidden)}>
                  {hidden ? t('show') : t('hide')}
                  <span className="sr-only"> {t('reason', { text })}</span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

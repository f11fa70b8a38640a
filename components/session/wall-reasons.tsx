'use client'
import { useTranslations } from 'use-intl'
import { Mark } from '#components/charts/mark.tsx'
import css from '#components/session/wall-result.module.css'
import type { Reasons, RoundResult } from '#server/domain/result.ts'
import { groups } from '#server/domain/stakeholders.ts'

/**
 * Reasons by group, the first of each in an order that says nothing, and how many more there are. Observers stand beside the groups
 * where they wrote any. While reasons are on their way the places are there, so that nothing jumps.
 */
export function WallReasons({ result, reasons }: { result: RoundResult; reasons: Reasons | null }) {
  const t = useTranslations('wall.spotlight')
  const names = useTranslations('groups')
  const observers = reasons?.observer.some(({ hidden }) => !hidden) ?? false
  return (
    <ul className={css.reasons} aria-label={t('reasons')}>
      {groups.map((group) => (
        <li key={group} className={css.reason}>
          <p className={css.who}>
            <Mark group={group} className={css.mark} />
            {names(`${group}.many`)}
          </p>
          {result.groups[group].state === 'shown' ? (
            <First reasons={reasons?.[group] ?? null} />
          ) : (
            <p className={css.noReason}>{t('notShown')}</p>
          )}
        </li>
      ))}
      {observers && (
        <li className={css.reason}>
          <p className={css.who}>{t('observers')}</p>
          <First reasons={reasons?.observer ?? null} />
        </li>
      )}
    </ul>
  )
}

function First({ reasons }: { reasons: Reasons['observer'] | null }) {
  const t = useTranslations('wall.spotlight')
  if (reasons === null) return <p className={css.words}>&nbsp;</p>
  const [first, ...more] = reasons.filter(({ hidden }) => !hidden)
  if (first === undefined) return <p className={css.noReason}>{t('none')}</p>
  return (
    <div className={css.quote}>
      <p className={css.words} dir="auto">
        {t('reason', { text: first.text })}
      </p>
      {more.length > 0 && <p className={css.noReason}>{t('more', { count: more.length })}</p>}
    </div>
  )
}

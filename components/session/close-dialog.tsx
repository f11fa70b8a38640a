'use client'
import { useTranslations } from 'use-intl'
import { Mark } from '#components/charts/mark.tsx'
import { Problem } from '#components/session/problem.tsx'
import { together } from '#components/session/together.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { groups } from '#server/domain/stakeholders.ts'
import type { SharedState } from '#server/domain/state.ts'

type Props = { open: boolean; state: SharedState; busy: boolean; problem: string | null; onClose: () => void; onDo: () => void }

/** Before scoring closes: how many of each group are not done, as counts. It follows the room while it is open. */
export function CloseDialog({ open, state, busy, problem, onClose, onDo }: Props) {
  const t = useTranslations('console.close')
  const common = useTranslations('common')
  const names = useTranslations('groups')
  const all = together(state.progress)
  const behind = groups.filter((group) => state.progress[group].done < state.progress[group].joined)
  return (
    <Dialog
      open={open}
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button look="main" busy={busy && common('sending')} onClick={onDo}>
            {t('do')}
          </Button>
        </>
      }
    >
      {behind.length === 0 ? (
        <p className="text-ink">{t('allDone', { joined: all.joined })}</p>
      ) : (
        <div className="text-ink">
          <p className="font-semibold">{t('still')}</p>
          <ul className="mt-1 grid gap-1">
            {behind.map((group) => (
              <li key={group} className="flex items-center gap-2.5 tabular-nums">
                <Mark group={group} />
                {t('stillGroup', {
                  group: names(`${group}.many`),
                  count: state.progress[group].joined - state.progress[group].done,
                  joined: state.progress[group].joined,
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {state.moreTime > 0 && <p className="text-ink">{t('asked', { count: state.moreTime })}</p>}
      <p>{t('text')}</p>
      <Problem text={problem} />
    </Dialog>
  )
}

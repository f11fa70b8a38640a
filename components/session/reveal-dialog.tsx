'use client'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Mark } from '#components/charts/mark.tsx'
import { client } from '#components/session/client.ts'
import { Problem } from '#components/session/problem.tsx'
import { refusalOf, refusalSentence } from '#components/session/refusal.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { BeforeReveal } from '#server/domain/result.ts'
import { groups } from '#server/domain/stakeholders.ts'

type Props = { workshop: string; busy: boolean; problem: string | null; onClose: () => void; onDo: () => void }

/** Before the one step that nothing takes back: what will be shown, and which groups will not. */
export function RevealDialog({ workshop, busy, problem, onClose, onDo }: Props) {
  const t = useTranslations('console.reveal')
  const common = useTranslations('common')
  const say = useTranslations('refusal')
  const [before, setBefore] = useState<BeforeReveal | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  useEffect(() => {
    client.round.beforeReveal.query({ workshop }).then(setBefore, (error) => setFailed(refusalSentence(say, refusalOf(error))))
  }, [workshop, say])
  return (
    <Dialog
      open
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('keep')}</Button>
          {before !== null && (
            <Button look="main" busy={busy && common('sending')} onClick={onDo}>
              {t('do')}
            </Button>
          )}
        </>
      }
    >
      <p className="text-ink">{t('what')}</p>
      <div role="status">
        {before === null && failed === null && <p>{t('looking')}</p>}
        {before?.map((project) => (
          <Shown key={project.project} project={project} named={before.length > 1} />
        ))}
      </div>
      {before?.some(withheld) && <p>{t('never')}</p>}
      {before?.some(comparesNone) && <p className="font-semibold text-ink">{t('none')}</p>}
      <p className="font-semibold text-ink">{t('final')}</p>
      <Problem text={problem ?? failed} />
    </Dialog>
  )
}

/** Whether a group of the project stays sealed, or may. */
const withheld = ({ groups: shown }: BeforeReveal[number]): boolean =>
  groups.some((group) => shown[group].state !== 'shown' && shown[group].state !== 'nobody')

/** Whether fewer than two groups of the project will be shown: nothing can be compared, for good. */
const comparesNone = ({ groups: shown }: BeforeReveal[number]): boolean =>
  groups.filter((group) => shown[group].state === 'shown' || shown[group].state === 'open').length < 2

function Shown({ project: { name, groups: shown }, named }: { project: BeforeReveal[number]; named: boolean }) {
  const t = useTranslations('console.reveal')
  const names = useTranslations('groups')
  return (
    <div className="mb-3 text-ink last:mb-0">
      {named && <p className="font-semibold">{name}</p>}
      <ul className="mt-1 grid gap-1">
        {groups.map((group) => {
          const { state, why, minimum, showing } = shown[group]
          const what = state === 'sealed' ? (why === 'refused' ? 'refused' : 'minimum') : state === 'shown' ? showing : state
          return (
            <li key={group} className="flex items-start gap-2.5">
              <Mark group={group} className="mt-1" />
              <span>
                <b>{names(`${group}.many`)}</b>: {t(`group.${what}`, { minimum })}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

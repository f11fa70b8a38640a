'use client'
import { useTranslations } from 'use-intl'
import { Problem } from '#components/session/problem.tsx'
import type { LiveStatus } from '#components/session/stream.ts'
import { Button } from '#components/ui/button.tsx'
import { Callout } from '#components/ui/callout.tsx'

type Props = { status: LiveStatus; newBuild: boolean; archived: boolean; problem: string | null }

/** What the facilitator must know before going on: a lost connection, a renewed server, a refusal. */
export function ConsoleNotes({ status, newBuild, archived, problem }: Props) {
  const t = useTranslations('console.status')
  return (
    <div className="grid bg-ground px-4 sm:px-6 [&>*:not(:empty)]:py-2">
      <div role="status">
        {status !== 'live' && <Callout title={t(status)} />}
        {archived && <Callout title={t('archived')} />}
        {newBuild && (
          <Callout title={t('newBuild')}>
            <Button size="small" onClick={() => location.reload()}>
              {t('reload')}
            </Button>
          </Callout>
        )}
      </div>
      <Problem text={problem} />
    </div>
  )
}

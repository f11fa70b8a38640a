'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Decision } from '#components/session/decision.ts'
import { Wall, type WallProps } from '#components/session/wall.tsx'
import { WallLinkDialog } from '#components/session/wall-link-dialog.tsx'
import { Button } from '#components/ui/button.tsx'
import { buttonClass } from '#components/ui/button-class.ts'

/** The wall as it is, small, and the ways to put it on a screen. A screen reader hears what it shows in a sentence. */
export function WallBox({ decision, hint = null, ...wall }: WallProps & { decision: Decision; hint?: string | null }) {
  const t = useTranslations('console.wall')
  const [linking, setLinking] = useState(false)
  const { workshop } = wall.state
  const what = useScene(wall)
  return (
    <section aria-labelledby="on-the-wall">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="on-the-wall" className="text-lg">
          {t('title')}
        </h2>
        {hint !== null && <p className="hidden text-sm text-ink-2 lg:block">{hint}</p>}
      </div>
      <div
        role="img"
        aria-label={t('picture', { what })}
        // No larger than the room between head and foot, so that the codes below are never behind the foot.
        className="aspect-video w-full overflow-hidden rounded-card border border-line lg:max-w-[max(24rem,calc((100dvh-27rem)*16/9))]"
      >
        <div className="size-full" aria-hidden="true" inert>
          <Wall {...wall} />
        </div>
      </div>
      {wall.state.phase === 'revealed' && (
        <p role="status" className="sr-only">
          {t('picture', { what })}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <a href={`/wall/${workshop}`} target="_blank" rel="noreferrer" className={buttonClass('soft', 'small')} data-key="wall">
          {t('open')}
        </a>
        <Button look="soft" size="small" onClick={() => setLinking(true)}>
          {t('link')}
        </Button>
      </div>
      {linking && <WallLinkDialog workshop={workshop} decision={decision} onClose={() => setLinking(false)} />}
    </section>
  )
}

/** What the wall shows now, in a few words. */
function useScene({ state: { phase }, revealed }: WallProps): string {
  const t = useTranslations('console.wall')
  if (phase !== 'revealed' || revealed === null) return t(`scene.${phase}`)
  const { project, order, factors } = revealed.result
  const factor = factors.find((each) => each.id === revealed.factor)
  if (factor === undefined) return t('overview', { project: project.name })
  return t('factor', { factor: factor.name, place: order.indexOf(factor.id) + 1, count: order.length })
}

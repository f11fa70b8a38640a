'use client'
import { useTranslations } from 'use-intl'
import { methodLink } from '#components/method/places.ts'
import { TalkReasons } from '#components/session/talk-reasons.tsx'
import type { Revealed } from '#components/session/use-revealed.ts'
import { useSayer } from '#components/session/use-words.ts'
import { buttonClass } from '#components/ui/button-class.ts'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { DocumentLink } from '#components/ui/document-link.tsx'
import { indexSentence, typicalSentence } from '#server/domain/sentences/distance.ts'
import { factorSentence } from '#server/domain/sentences/factor.ts'
import { headline } from '#server/domain/sentences/headline.ts'

type Props = { workshop: string; revealed: Revealed; busy: string | null; onHide: (reason: string, hidden: boolean) => void }

/** Beneath the wall: what it shows in the exact words, the reasons of the factor that is on it, and the way to the report. */
export function TalkAbout({ workshop, revealed: { result, factor: id, reasons }, busy, onHide }: Props) {
  const t = useTranslations('console.talk')
  const say = useSayer('exact')
  const factor = result.factors.find((each) => each.id === id)
  const { close, apart, needed } = headline(result)
  const said =
    factor === undefined
      ? [close, apart, needed, typicalSentence(result), result.index.index === null ? [] : indexSentence(result)]
      : [factorSentence(result, factor)]
  return (
    <>
      <section aria-labelledby="exactly" className="rounded-card border border-line bg-paper p-4 sm:p-5">
        <h2 id="exactly" className="mb-1 text-lg">
          {factor === undefined ? t('exact') : t('exactFactor', { factor: factor.name })}
        </h2>
        {said
          .filter((part) => part.length > 0)
          .map((part) => (
            <p key={part[0]?.key} className="measure mt-1.5 tabular-nums">
              {say(part)}
            </p>
          ))}
        <p className="mt-4 flex flex-wrap gap-3">
          <DocumentLink look="soft" size="small" href={`/workshops/${workshop}/report/${result.project.id}`} data-key="report">
            {t('report')}
          </DocumentLink>
          <ButtonLink look="quiet" size="small" href={`/workshops/${workshop}/export`}>
            {t('export')}
          </ButtonLink>
          <a href={methodLink('findings')} target="_blank" rel="noopener" className={buttonClass('quiet', 'small')}>
            {t('how')}
          </a>
        </p>
      </section>
      {factor !== undefined && <TalkReasons reasons={reasons} busy={busy} onHide={onHide} />}
    </>
  )
}

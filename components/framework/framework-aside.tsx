import Link from 'next/link'
import { byDimension } from '#server/domain/framework.ts'
import type { FrameworkView } from '#server/domain/views.ts'
import type { FrameworkWords } from './words.ts'

/** Beside a framework: what is on the page, its versions, and which languages it speaks. */
export function FrameworkAside({ framework, words }: { framework: FrameworkView; words: FrameworkWords }) {
  const { t, format } = words
  const { content, shipped, versions } = framework
  return (
    <div className="grid content-start gap-8 text-sm">
      <nav aria-label={t('page.contents')} className="hidden lg:block" data-no-print>
        <h2 className="mb-2 text-base">{t('page.contents')}</h2>
        <ul className="border-s border-line">
          {byDimension(content).map(({ dimension, factors }) => (
            <li key={dimension.id}>
              <a href={`#dimension-${dimension.id}`} className="flex min-h-9 items-center justify-between gap-2 ps-3 hover:underline">
                {dimension.name}
                <span className="text-ink-3 tabular-nums">{factors.length}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section>
        <h2 className="text-base">{t('page.versions')}</h2>
        <p className="text-ink-2">{t('page.versionsLead')}</p>
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {versions.map(({ version, createdAt, workshops }) => (
            <li key={version} className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 py-2">
              {version === content.version ? (
                <b aria-current="true">{t('version', { version })}</b>
              ) : (
                <Link href={`/frameworks/${content.id}?version=${version}`} prefetch={false} className="text-link">
                  {t('version', { version })}
                </Link>
              )}
              <span className="text-ink-2">{t('count.workshops', { count: workshops })}</span>
              <span className="w-full text-xs text-ink-2">{format.dateTime(createdAt, { dateStyle: 'medium' })}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="text-base">{t('page.translations')}</h2>
        <p className="text-ink-2">{shipped ? t('page.translationsText') : t('page.translationsOwn')}</p>
      </section>
    </div>
  )
}

import { Card } from '#components/ui/card.tsx'
import { byDimension, type FrameworkContent, questionFor } from '#server/domain/framework.ts'
import { axes } from '#server/domain/scale.ts'
import { FactorReading } from './factor-reading.tsx'
import { SourceReading } from './source-reading.tsx'
import type { FrameworkWords } from './words.ts'

/** A framework from its source to its last factor. The source's limits come first: they colour everything after. */
export function FrameworkReading({ content, shipped, words }: { content: FrameworkContent; shipped: boolean; words: FrameworkWords }) {
  const { t } = words
  return (
    <div className="grid gap-10">
      <SourceReading source={content.source} shipped={shipped ? content.id : null} t={t} />
      <section>
        <h2 className="text-2xl">{t('page.questions')}</h2>
        <div className="mt-3 grid gap-4 sm:grid-cols-2">
          {axes.map((axis) => (
            <Card key={axis}>
              <p className="text-lg font-semibold">{questionFor(content, axis, t('page.projectWord'))}</p>
              <ul className="mt-4 flex justify-between gap-4 border-t-2 border-edge pt-2 text-sm text-ink-2">
                <li>{content.axes[axis].low}</li>
                <li className="text-center">{content.axes[axis].middle}</li>
                <li className="text-end">{content.axes[axis].high}</li>
              </ul>
            </Card>
          ))}
        </div>
      </section>
      {byDimension(content).map(({ dimension, factors }) => (
        <section key={dimension.id} aria-labelledby={`dimension-${dimension.id}`}>
          <div className="flex items-baseline justify-between gap-4">
            <h2 id={`dimension-${dimension.id}`} className="scroll-mt-6 text-2xl">
              {dimension.name}
            </h2>
            <p className="text-sm text-ink-2">{t('count.factors', { count: factors.length })}</p>
          </div>
          <Card className="mt-3 py-0 sm:py-0">
            {factors.map((factor) => (
              <FactorReading key={factor.id} factor={factor} themes={content.themes} words={words} />
            ))}
          </Card>
        </section>
      ))}
      {content.themes.length > 0 && (
        <section id="themes" className="scroll-mt-6">
          <h2 className="text-2xl">{t('page.themes')}</h2>
          <p className="text-ink-2">{t('page.themesLead')}</p>
          <dl className="mt-3 grid gap-4 sm:grid-cols-3">
            {content.themes.map((theme) => (
              <div key={theme.id} className="border-t-2 border-ink pt-2">
                <dt className="font-semibold">{theme.name}</dt>
                <dd className="text-sm text-ink-2">{theme.summary}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  )
}

import { Callout } from '#components/ui/callout.tsx'
import type { ExportWords } from './words.ts'

/** What every file of scores holds, what it does not, and why it is to be kept with care. */
export function AboutFiles({ t }: { t: ExportWords }) {
  return (
    <>
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        <Points title={t('holds.title')} points={[t('holds.rows'), t('holds.person'), t('holds.empty'), t('holds.stages')]} />
        <Points title={t('lacks.title')} points={[t('lacks.names'), t('lacks.reasons'), t('lacks.choices'), t('lacks.groups')]} />
      </div>
      <Callout strong className="mt-7 w-fit">
        {t('care')}
      </Callout>
    </>
  )
}

function Points({ title, points }: { title: string; points: string[] }) {
  return (
    <section>
      <h2 className="text-lg">{title}</h2>
      <ul className="mt-2 grid list-disc gap-2 ps-5">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
}

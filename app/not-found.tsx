import { words } from '#app/language.ts'
import { buttonClass } from '#components/ui/button-class.ts'

export default async function NotFound() {
  const t = await words('trouble')
  return (
    <main id="main" className="mx-auto grid max-w-2xl gap-4 px-5 py-20">
      <h1 className="text-3xl">{t('notFound.title')}</h1>
      <p className="measure text-ink-2">{t('notFound.text')}</p>
      <div className="mt-2">
        {/* A plain link: this page is part of every other, and Next's own link would weigh 3 kB on each phone. */}
        <a href="/" className={buttonClass('main')}>
          {t('notFound.action')}
        </a>
      </div>
    </main>
  )
}

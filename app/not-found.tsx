import { words } from '#app/language.ts'
import { ButtonLink } from '#components/ui/button-link.tsx'

export default async function NotFound() {
  const t = await words('trouble')
  return (
    <main id="main" className="mx-auto grid max-w-2xl gap-4 px-5 py-20">
      <h1 className="text-3xl">{t('notFound.title')}</h1>
      <p className="measure text-ink-2">{t('notFound.text')}</p>
      <div className="mt-2">
        <ButtonLink href="/" look="main">
          {t('notFound.action')}
        </ButtonLink>
      </div>
    </main>
  )
}
